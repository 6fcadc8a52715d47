using Kubestrel.Runtimes.Containerd;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Cri;
using Kubestrel.Runtimes.Images;
using Kubestrel.Runtimes.Mounts;
using Kubestrel.Runtimes.Processes;

namespace Kubestrel.Runtimes.Tests.Integration;

/// <summary>Whole lives of a containerd: each test has its own, beside the one of the collection.</summary>
[Collection(ContainerdCollection.Name)]
public sealed class ContainerdLifecycleTests(ContainerdCluster shared)
{
    private const string Needs = "needs root, containerd, runc, CNI plugins and busybox-static";

    [SkippableFact]
    public async Task Start_SecondSupervisor_AdoptsAndContainersKeepRunning()
    {
        Skip.IfNot(ContainerdCluster.IsPossible, Needs);
        Assert.Null(shared.ImportError);
        var (sandboxId, containerId) = await RunPodAsync(shared, "adopt");
        try
        {
            using var second = ContainerdCluster.NewSupervisor(shared.Layout);
            var start = await second.StartAsync(default);
            Assert.True(start.Succeeded, start.Error);
            Assert.True(start.Adopted);
            Assert.Equal(shared.Start.Process, start.Process);
            Assert.Equal(RuntimeContainerState.Running, (await shared.Runtime.GetContainerAsync(containerId, default)).Value?.State);
        }
        finally
        {
            await shared.Runtime.StopSandboxAsync(sandboxId, default);
            await shared.Runtime.RemoveSandboxAsync(sandboxId, default);
        }
    }

    [SkippableFact]
    public async Task Daemon_StoppedAndStartedAgain_ContainersKeepRunningAndNothingStaysAfterTeardown()
    {
        Skip.IfNot(ContainerdCluster.IsPossible, Needs);
        var cluster = new ContainerdCluster();
        var started = false;
        try
        {
            await cluster.InitializeAsync();
            started = true;
            Assert.Null(cluster.ImportError);
            Assert.NotEqual(shared.Layout.Socket, cluster.Layout.Socket);
            var (_, containerId) = await RunPodAsync(cluster, "restart");

            using var supervisor = ContainerdCluster.NewSupervisor(cluster.Layout);
            await supervisor.StopDaemonAsync(default);
            Assert.False(cluster.Start.Process.IsAlive);
            var again = await supervisor.StartAsync(default);
            Assert.True(again.Succeeded, again.Error);
            Assert.False(again.Adopted);
            Assert.Equal(RuntimeContainerState.Running, (await cluster.Runtime.GetContainerAsync(containerId, default)).Value?.State);

            // Without purge: nothing runs or is mounted, but the container and how it ended are kept.
            Assert.Empty(await cluster.NewTeardown().RunAsync(TimeSpan.FromSeconds(10), purge: false, default));
            AssertNothingLeft(cluster);
            var after = await supervisor.StartAsync(default);
            Assert.True(after.Succeeded, after.Error);
            var status = (await cluster.Runtime.GetContainerAsync(containerId, default)).Value;
            Assert.Equal(RuntimeContainerState.Exited, status?.State);
            Assert.Equal(0, status?.ExitCode);
        }
        finally
        {
            if (started)
            {
                await cluster.DisposeAsync();
            }
        }

        AssertNothingLeft(cluster);
    }

    [SkippableFact]
    public async Task Teardown_DaemonWasKilled_ShimsAndContainersEndToo()
    {
        Skip.IfNot(ContainerdCluster.IsPossible, Needs);
        var cluster = new ContainerdCluster();
        await cluster.InitializeAsync();
        IReadOnlyList<string> sockets = [];
        try
        {
            Assert.Null(cluster.ImportError);
            await RunPodAsync(cluster, "killed");
            Assert.NotEmpty(MountTable.Below(cluster.Layout.RunDirectory));
            sockets = ShimSockets.Find(cluster.Layout.State);
            Assert.NotEmpty(sockets);
            Assert.All(sockets, socket => Assert.True(File.Exists(socket)));
            LinuxCalls.Signal(cluster.Start.Process.Pid, LinuxCalls.SigKill);
            await ContainerdProcess.WaitForExitAsync(cluster.Start.Process, TimeSpan.FromSeconds(30), TimeProvider.System, default);
        }
        finally
        {
            await cluster.DisposeAsync();
        }

        AssertNothingLeft(cluster);
        Assert.All(sockets, socket => Assert.False(File.Exists(socket)));
    }

    [SkippableFact]
    public async Task Daemon_Dies_WatchStartsItAgain()
    {
        Skip.IfNot(ContainerdCluster.IsPossible, Needs);
        var cluster = new ContainerdCluster();
        await cluster.InitializeAsync();
        try
        {
            using var stop = new CancellationTokenSource();
            using var supervisor = ContainerdCluster.NewSupervisor(cluster.Layout);
            var watch = supervisor.WatchAsync(stop.Token);
            LinuxCalls.Signal(cluster.Start.Process.Pid, LinuxCalls.SigKill);
            await ContainerdProcess.WaitForExitAsync(cluster.Start.Process, TimeSpan.FromSeconds(30), TimeProvider.System, default);
            while (!(await cluster.Runtime.GetStatusAsync(default)).IsOk)
            {
                await Task.Delay(20);
            }

            await stop.CancelAsync();
            await watch;
        }
        finally
        {
            await cluster.DisposeAsync();
        }
    }

    [Fact]
    public async Task Call_NoRuntimeOnTheSocket_IsUnavailable()
    {
        using var runtime = new CriRuntime(new CriRuntimeOptions { SocketPath = "/nonexistent/kubestrel.sock" }, TimeProvider.System);
        var version = await runtime.GetVersionAsync(default);
        Assert.True(version.Error?.IsUnreachable);
    }

    private static void AssertNothingLeft(ContainerdCluster cluster)
    {
        Assert.DoesNotContain(MountTable.Read(), m => m.MountPoint.Contains(cluster.Layout.Id, StringComparison.Ordinal));
        Assert.Empty(MountTable.Below(cluster.Layout.DataDirectory));
        Assert.False(Directory.Exists(cluster.Layout.RunDirectory));
        Assert.DoesNotContain(ProcessTable.Pids(), p => ProcessTable.CommandLine(p).Any(a => a.Contains(cluster.Layout.Id, StringComparison.Ordinal)));
    }

    private static async Task<(string SandboxId, string ContainerId)> RunPodAsync(ContainerdCluster cluster, string name)
    {
        var sandbox = new SandboxConfig { Metadata = new(name, "uid-" + name, "default", 0), Hostname = name, LogDirectory = cluster.Logs };
        var sandboxId = await cluster.Runtime.RunSandboxAsync(sandbox, "", default);
        Assert.True(sandboxId.IsOk, sandboxId.Error?.ToString());
        var config = new ContainerConfig
        {
            Metadata = new("main", 0),
            Image = new(LocalImageNames.Demo),
            Command = ["sh", "-c", "trap 'exit 0' TERM; echo ready; sleep 1000 & wait"],
            LogPath = name + ".log",
        };
        var containerId = await cluster.Runtime.CreateContainerAsync(sandboxId.Value, config, sandbox, default);
        Assert.True(containerId.IsOk, containerId.Error?.ToString());
        var start = await cluster.Runtime.StartContainerAsync(containerId.Value, default);
        Assert.True(start.IsOk, start.Error?.ToString());
        var log = Path.Combine(cluster.Logs, name + ".log");
        while (!File.Exists(log) || new FileInfo(log).Length == 0)
        {
            await Task.Delay(5);
        }

        return (sandboxId.Value, containerId.Value);
    }
}
