using System.Globalization;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Cri;
using Kubestrel.Runtimes.Mounts;
using Kubestrel.Runtimes.Processes;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Runtimes.Containerd;

/// <summary>
/// Takes one cluster's containerd down. 1. containers get their stop signal, all at once; 2. sandboxes are stopped over CRI (network goes back to CNI),
/// with purge also removed; 3. the daemon ends; 4. what did not end that way is killed: init processes, then shims; 5. mounts, cgroups and run state go.
/// Stopped containers and images stay in the data dir unless purged, so that a later start finds logs and exit codes.
/// </summary>
public sealed class ContainerdTeardown(
    ContainerdLayout layout, TimeProvider timeProvider, ILogger<ContainerdTeardown> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Answers what could not be removed: empty is success. May be repeated, also when nothing runs.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(TimeSpan grace, bool purge, CancellationToken cancellationToken)
    {
        var left = new List<string>();
        if (ContainerdProcess.FindRunning(layout) is { } daemon)
        {
            using (var runtime = new CriRuntime(new CriRuntimeOptions { SocketPath = layout.Socket, RequestTimeout = TimeSpan.FromSeconds(30) }, timeProvider))
            {
                await StopPodsAsync(runtime, grace, purge, cancellationToken).ConfigureAwait(false);
            }

            await ContainerdProcess.StopAsync(daemon, Patience, timeProvider, cancellationToken).ConfigureAwait(false);
        }

        var sockets = ShimSockets.Find(layout.State);
        left.AddRange(await KillLeftoversAsync(cancellationToken).ConfigureAwait(false));
        left.AddRange(MountTable.UnmountBelow(layout.Home));
        left.AddRange(RunState.Delete(layout));
        CgroupSweep.RemoveIfEmpty("k8s.io");
        ShimSockets.Remove(sockets);
        OrphanReaper.ReapOnce();
        if (purge && left.Count == 0 && Directory.Exists(layout.Home))
        {
            Directory.Delete(layout.Home, recursive: true);
        }

        foreach (var item in left)
        {
            logger.Left(item);
        }

        return left;
    }

    private async Task StopPodsAsync(CriRuntime runtime, TimeSpan grace, bool purge, CancellationToken cancellationToken)
    {
        var containers = await runtime.ListContainersAsync(new ContainerFilter { State = RuntimeContainerState.Running }, cancellationToken).ConfigureAwait(false);
        if (containers.IsOk)
        {
            await Task.WhenAll(containers.Value.Select(c => Report(c.Id, runtime.StopContainerAsync(c.Id, grace, cancellationToken)))).ConfigureAwait(false);
        }

        var sandboxes = await runtime.ListSandboxesAsync(null, cancellationToken).ConfigureAwait(false);
        if (sandboxes.IsOk)
        {
            await Task.WhenAll(sandboxes.Value.Select(s => Report(s.Id, runtime.StopSandboxAsync(s.Id, cancellationToken)))).ConfigureAwait(false);
            if (purge)
            {
                await Task.WhenAll(sandboxes.Value.Select(s => Report(s.Id, runtime.RemoveSandboxAsync(s.Id, cancellationToken)))).ConfigureAwait(false);
            }
        }
    }

    private async Task Report(string id, Task<RuntimeResult> call)
    {
        var result = await call.ConfigureAwait(false);
        if (result.Error is { } error)
        {
            logger.StopFailed(id, error.ToString());
        }
    }

    private async Task<IReadOnlyList<string>> KillLeftoversAsync(CancellationToken cancellationToken)
    {
        var shims = ProcessTable.Pids()
            .Where(pid => IsOwnShim(ProcessTable.CommandLine(pid)))
            .Select(ProcessIdentity.Of)
            .OfType<ProcessIdentity>()
            .ToArray();
        foreach (var pid in InitPids())
        {
            if (ProcStat.Read(pid) is { } stat && shims.Any(s => s.Pid == stat.ParentPid))
            {
                LinuxCalls.Signal(pid, LinuxCalls.SigKill);
            }
        }

        foreach (var shim in shims)
        {
            LinuxCalls.Signal(shim.Pid, LinuxCalls.SigKill);
        }

        var left = new List<string>();
        foreach (var shim in shims)
        {
            if (!await ContainerdProcess.WaitForExitAsync(shim, Patience, timeProvider, cancellationToken).ConfigureAwait(false))
            {
                left.Add(string.Create(CultureInfo.InvariantCulture, $"process {shim.Pid}"));
            }
        }

        return left;
    }

    private bool IsOwnShim(string[] commandLine) =>
        commandLine.Length > 0
        && Path.GetFileName(commandLine[0]).StartsWith("containerd-shim", StringComparison.Ordinal)
        && commandLine.Contains(layout.Socket);

    /// <summary>First processes of all containers whose bundles still exist.</summary>
    private IEnumerable<int> InitPids()
    {
        if (!Directory.Exists(layout.State))
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(layout.State, "init.pid", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4 }))
        {
            if (int.TryParse(File.ReadAllText(file).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var pid))
            {
                yield return pid;
            }
        }
    }
}
