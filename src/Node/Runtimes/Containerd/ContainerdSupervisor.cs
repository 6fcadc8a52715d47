using System.Diagnostics;
using Kubestrel.Processes;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Status;
using Kubestrel.Runtimes.Cri;
using Kubestrel.Runtimes.Processes;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Runtimes.Containerd;

/// <summary>
/// Runs one containerd for one data dir. Order of a start: 1. find programs and version; 2. folders and configuration; 3. adopt the one that
/// runs when its configuration is still right, else (re)start it; 4. wait until CRI answers. Ending this program ends neither containerd nor containers.
/// </summary>
public sealed class ContainerdSupervisor : IDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(1);

    private readonly ContainerdOptions options;
    private readonly ICommandRunner commands;
    private readonly TimeProvider timeProvider;
    private readonly ILogger<ContainerdSupervisor> logger;

    // Kept so that System.Diagnostics.Process reaps the child when it ends.
    private Process? child;

    public ContainerdSupervisor(
        ContainerdLayout layout, ContainerdOptions options, ICommandRunner commands, TimeProvider timeProvider, ILogger<ContainerdSupervisor> logger)
    {
        Layout = layout;
        this.options = options;
        this.commands = commands;
        this.timeProvider = timeProvider;
        this.logger = logger;
    }

    public ContainerdLayout Layout { get; }

    /// <summary>Starts or adopts containerd and waits until it answers.</summary>
    public async Task<ContainerdStart> StartAsync(CancellationToken cancellationToken)
    {
        // 1. Programs and version.
        if (ContainerdBinaries.Find(options) is not { } binaries)
        {
            return ContainerdStart.Failed("containerd, runc or the CNI plugins are not installed");
        }

        var printed = await commands.RunAsync(new(binaries.Containerd, "--version"), cancellationToken).ConfigureAwait(false);
        if (ContainerdVersion.Parse(printed.Stdout) is not { IsSupported: true } version)
        {
            return ContainerdStart.Failed($"{binaries.Containerd} is not containerd 1.6 or newer: {(printed.Stdout + printed.Stderr).Trim()}");
        }

        // 2. Folders and configuration. Overlay is often a module that nobody has loaded yet.
        if (!HostFacts.HasOverlay())
        {
            await commands.RunAsync(new("modprobe", "overlay"), cancellationToken).ConfigureAwait(false);
        }

        bool changed;
        try
        {
            changed = Prepare(binaries, version);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ContainerdStart.Failed($"cannot prepare {Layout.Home}: {exception.Message}");
        }

        // 3. Adopt, or start.
        var running = ContainerdProcess.FindRunning(Layout);
        if (running is { } old && changed)
        {
            logger.RestartingForConfiguration(old.Pid);
            await ContainerdProcess.StopAsync(old, StopPatience, timeProvider, cancellationToken).ConfigureAwait(false);
            running = null;
        }

        var adopted = running is not null;
        if (running is null)
        {
            LogTail.SetAsideIfLarge(Layout.LogFile);
            child?.Dispose();
            child = ContainerdProcess.Start(Layout, options, binaries);
            if (child is null || ProcessIdentity.Of(child.Id) is not { } started)
            {
                return ContainerdStart.Failed($"cannot start {binaries.Containerd}");
            }

            started.Save(Layout.PidFile);
            running = started;
        }

        // 4. Ready.
        var error = await WaitUntilReadyAsync(running.Value, cancellationToken).ConfigureAwait(false);
        if (error is not null)
        {
            if (!adopted)
            {
                await ContainerdProcess.StopAsync(running.Value, StopPatience, timeProvider, cancellationToken).ConfigureAwait(false);
            }

            return ContainerdStart.Failed(error);
        }

        logger.Ready(version.ToString(), running.Value.Pid, adopted);
        return new ContainerdStart(null, running.Value, adopted, version);
    }

    /// <summary>Starts containerd again whenever it has ended, until cancelled. <see cref="StartAsync"/> comes first.</summary>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(WatchInterval, timeProvider, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellationToken.IsCancellationRequested)
            {
                return;
            }

            if (ContainerdProcess.FindRunning(Layout) is null)
            {
                logger.Ended();
                try
                {
                    var start = await StartAsync(cancellationToken).ConfigureAwait(false);
                    if (start.Error is { } error)
                    {
                        logger.RestartFailed(error);
                    }
                }
                catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
                {
                    return;
                }
            }
        }
    }

    /// <summary>Stops the daemon and leaves containers running.</summary>
    public async Task StopDaemonAsync(CancellationToken cancellationToken)
    {
        if (ContainerdProcess.FindRunning(Layout) is { } process)
        {
            await ContainerdProcess.StopAsync(process, StopPatience, timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => child?.Dispose();

    /// <summary>Makes folders, drops run state of an earlier boot, writes config.toml. Answers whether the configuration is another than before.</summary>
    private bool Prepare(ContainerdBinaries binaries, ContainerdVersion version)
    {
        RunState.DropIfFromEarlierBoot(Layout);
        foreach (var folder in (string[])[Layout.Root, Layout.RegistryConfig, Layout.CniConfig, Layout.State])
        {
            Directory.CreateDirectory(folder);
        }

        File.SetUnixFileMode(Layout.RunDirectory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        RunState.MarkBoot(Layout);
        var text = ContainerdConfig.Write(Layout, options, binaries, version, HostFacts.Read(Layout.DataDirectory));
        if (File.Exists(Layout.ConfigFile) && File.ReadAllText(Layout.ConfigFile) == text)
        {
            return false;
        }

        File.WriteAllText(Layout.ConfigFile + ".new", text);
        File.Move(Layout.ConfigFile + ".new", Layout.ConfigFile, overwrite: true);
        return true;
    }

    /// <summary>Null once CRI answers and says that the runtime is ready; else a line for the user.</summary>
    private async Task<string?> WaitUntilReadyAsync(ProcessIdentity process, CancellationToken cancellationToken)
    {
        using var runtime = new CriRuntime(new CriRuntimeOptions { SocketPath = Layout.Socket, RequestTimeout = TimeSpan.FromSeconds(5) }, timeProvider);
        var begin = timeProvider.GetTimestamp();
        RuntimeError? last = null;
        while (timeProvider.GetElapsedTime(begin) < options.StartTimeout)
        {
            if (!process.IsAlive)
            {
                return $"containerd ended while starting: {LogTail.LastLine(Layout.LogFile)}";
            }

            if (File.Exists(Layout.Socket))
            {
                var status = await runtime.GetStatusAsync(cancellationToken).ConfigureAwait(false);
                if (status.IsOk && status.Value.Conditions.Any(c => c is { Type: RuntimeStatus.RuntimeReady, Status: true }))
                {
                    return null;
                }

                last = status.Error;
                if (last is { IsUnimplemented: true })
                {
                    return $"containerd runs without its CRI plugin: {LogTail.LastLine(Layout.LogFile)}";
                }
            }

            await Task.Delay(PollInterval, timeProvider, cancellationToken).ConfigureAwait(false);
        }

        return $"containerd does not answer on {Layout.Socket}: {last?.Message ?? LogTail.LastLine(Layout.LogFile)}";
    }
}
