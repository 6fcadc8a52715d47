using Kubestrel.PodNetwork;
using Kubestrel.PodNetwork.Sysctls;
using Kubestrel.Processes;
using Kubestrel.Runtimes.Containerd;
using Kubestrel.Runtimes.Cri;
using Kubestrel.Runtimes.Images;
using Kubestrel.Runtimes.Mounts;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Clusters;

/// <summary>
/// What a node needs before its agent: 1. shared mount propagation; 2. the pod network; 3. containerd, with the local images built beside its start;
/// 4. the images in it. Ending it leaves containerd and containers running.
/// </summary>
internal sealed class NodeRuntime(NodeParts node, ILoggerFactory loggers) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ContainerdSupervisor _supervisor =
        new(node.Layout, node.Containerd, new CommandRunner(), TimeProvider.System, loggers.CreateLogger<ContainerdSupervisor>());

    private Task _watch = Task.CompletedTask;

    public CriRuntime Runtime { get; } =
        new(new CriRuntimeOptions { SocketPath = node.Layout.Socket, PinnedImages = LocalImageNames.All }, TimeProvider.System);

    /// <exception cref="ClusterException">A part does not start.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // 1. Mounts of volumes must reach containers that ask for it.
        await File.AppendAllLinesAsync(node.Paths.SharedMounts, RootPropagation.EnsureShared(node.Paths.Root), cancellationToken);

        // 2. The pod network.
        var network = await new PodNetworkSetup(node.Network, new CommandRunner(), new SysctlFiles()).ApplyAsync(cancellationToken);
        if (network.Error is { } networkError)
        {
            throw new ClusterException(networkError);
        }

        // 3. containerd, and the images beside it.
        var images = new LocalImageStore(node.Layout, node.Containerd, new CommandRunner(), TimeProvider.System);
        var build = images.BuildAsync(cancellationToken);
        var started = await _supervisor.StartAsync(cancellationToken);
        if (started.Error is { } startError)
        {
            throw new ClusterException(startError);
        }

        // 4. The images.
        var built = await build ?? throw new ClusterException("busybox-static is not installed");
        if (await images.EnsureAsync(Runtime, built, cancellationToken) is { } imageError)
        {
            throw new ClusterException(imageError);
        }

        _watch = _supervisor.WatchAsync(_stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watch;
        _supervisor.Dispose();
        Runtime.Dispose();
        _stop.Dispose();
    }
}
