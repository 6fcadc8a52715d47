using System.Runtime.CompilerServices;
using Google.Protobuf;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Images;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Contract.Stats;
using Kubestrel.Runtimes.Contract.Status;
using Kubestrel.Runtimes.Contract.Streaming;
using Kubestrel.Runtimes.Cri.Grpc;
using Kubestrel.Runtimes.Cri.Mapping;

namespace Kubestrel.Runtimes.Cri;

/// <summary>A runtime behind a CRI v1 socket (containerd, CRI-O). Does nothing until the first call and may be made before the runtime runs.</summary>
public sealed class CriRuntime : IRuntime, IDisposable
{
    private readonly CriRuntimeOptions options;
    private readonly GrpcChannel channel;

    public CriRuntime(CriRuntimeOptions options, TimeProvider timeProvider)
    {
        this.options = options;
        channel = new GrpcChannel(options.SocketPath, timeProvider);
    }

    public void Dispose() => channel.Dispose();

    public Task<RuntimeResult<string>> RunSandboxAsync(SandboxConfig config, string runtimeHandler, CancellationToken cancellationToken) =>
        CallAsync(
            CriMethods.RunPodSandbox,
            new Wire.RunPodSandboxRequest { Config = SandboxMapping.ToWire(config), RuntimeHandler = runtimeHandler },
            r => r.PodSandboxId,
            cancellationToken,
            options.RequestTimeout * 2);

    public Task<RuntimeResult> StopSandboxAsync(string sandboxId, CancellationToken cancellationToken) =>
        CallAsync(CriMethods.StopPodSandbox, new Wire.StopPodSandboxRequest { PodSandboxId = sandboxId }, cancellationToken);

    public Task<RuntimeResult> RemoveSandboxAsync(string sandboxId, CancellationToken cancellationToken) =>
        CallAsync(CriMethods.RemovePodSandbox, new Wire.RemovePodSandboxRequest { PodSandboxId = sandboxId }, cancellationToken);

    public Task<RuntimeResult<SandboxStatus>> GetSandboxAsync(string sandboxId, CancellationToken cancellationToken) =>
        CallAsync(CriMethods.PodSandboxStatus, new Wire.PodSandboxStatusRequest { PodSandboxId = sandboxId }, SandboxMapping.FromWire, cancellationToken);

    public Task<RuntimeResult<IReadOnlyList<SandboxInfo>>> ListSandboxesAsync(SandboxFilter? filter, CancellationToken cancellationToken) =>
        CallAsync(
            CriMethods.ListPodSandbox,
            new Wire.ListPodSandboxRequest { Filter = SandboxMapping.ToWire(filter) },
            r => WireMap.List(r.Items, SandboxMapping.FromWire),
            cancellationToken);

    public Task<RuntimeResult<string>> CreateContainerAsync(
        string sandboxId, ContainerConfig config, SandboxConfig sandboxConfig, CancellationToken cancellationToken) =>
        CallAsync(
            CriMethods.CreateContainer,
            new Wire.CreateContainerRequest
            {
                PodSandboxId = sandboxId,
                Config = ContainerMapping.ToWire(config),
                SandboxConfig = SandboxMapping.ToWire(sandboxConfig),
            },
            r => r.ContainerId,
            cancellationToken);

    public Task<RuntimeResult> StartContainerAsync(string containerId, CancellationToken cancellationToken) =>
        CallAsync(CriMethods.StartContainer, new Wire.StartContainerRequest { ContainerId = containerId }, cancellationToken);

    public Task<RuntimeResult> StopContainerAsync(string containerId, TimeSpan grace, CancellationToken cancellationToken) =>
        CallAsync(
            CriMethods.StopContainer,
            new Wire.StopContainerRequest { ContainerId = containerId, Timeout = WireMap.Seconds(grace) },
            cancellationToken,
            options.RequestTimeout + grace);

    public Task<RuntimeResult> RemoveContainerAsync(string containerId, CancellationToken cancellationToken) =>
        CallAsync(CriMethods.RemoveContainer, new Wire.RemoveContainerRequest { ContainerId = containerId }, cancellationToken);

    public Task<RuntimeResult<RuntimeContainerStatus>> GetContainerAsync(string containerId, CancellationToken cancellationToken) =>
        CallAsync(
            CriMethods.ContainerStatus,
            new Wire.ContainerStatusRequest { ContainerId = containerId },
            r => ContainerMapping.FromWire(r.Status),
            cancellationToken);

    public Task<RuntimeResult<IReadOnlyList<ContainerInfo>>> ListContainersAsync(ContainerFilter? filter, CancellationToken cancellationToken) =>
        CallAsync(
            CriMethods.ListContainers,
            new Wire.ListContainersRequest { Filter = ContainerMapping.ToWire(filter) },
            r => WireMap.List(r.Containers, ContainerMapping.FromWire),
            cancellationToken);

    public Task<RuntimeResult> UpdateContainerResourcesAsync(string containerId, LinuxResources resources, CancellationToken cancellationToken) =>
        CallAsync(
            CriMethods.UpdateContainerResources,
            new Wire.UpdateContainerResourcesRequest { ContainerId = containerId, Linux = ResourceMapping.ToWire(resources) },
            cancellationToken);

    public Task<RuntimeResult> ReopenContainerLogAsync(string containerId, CancellationToken cancellationToken) =>
        CallAsync(CriMethods.ReopenContainerLog, new Wire.ReopenContainerLogRequest { ContainerId = containerId }, cancellationToken);

    public Task<RuntimeResult<ExecResult>> ExecSyncAsync(
        string containerId, IReadOnlyList<string> command, TimeSpan timeout, CancellationToken cancellationToken) =>
        CallAsync(
            CriMethods.ExecSync,
            new Wire.ExecSyncRequest { ContainerId = containerId, Cmd = { command }, Timeout = WireMap.Seconds(timeout) },
            r => new ExecResult(r.ExitCode, r.Stdout.Memory, r.Stderr.Memory),
            cancellationToken,
            timeout > TimeSpan.Zero ? options.RequestTimeout + timeout : Timeout.InfiniteTimeSpan);

    public Task<RuntimeResult<Uri>> ExecUrlAsync(ExecStreamRequest request, CancellationToken cancellationToken) =>
        CallAsync(CriMethods.Exec, StreamingMapping.ToWire(request), r => new Uri(r.Url), cancellationToken);

    public Task<RuntimeResult<Uri>> AttachUrlAsync(AttachStreamRequest request, CancellationToken cancellationToken) =>
        CallAsync(CriMethods.Attach, StreamingMapping.ToWire(request), r => new Uri(r.Url), cancellationToken);

    public Task<RuntimeResult<Uri>> PortForwardUrlAsync(string sandboxId, IReadOnlyList<int> ports, CancellationToken cancellationToken) =>
        CallAsync(
            CriMethods.PortForward,
            new Wire.PortForwardRequest { PodSandboxId = sandboxId, Port = { ports } },
            r => new Uri(r.Url),
            cancellationToken);

    public Task<RuntimeResult<ContainerUsage>> GetContainerStatsAsync(string containerId, CancellationToken cancellationToken) =>
        CallAsync(
            CriMethods.ContainerStats,
            new Wire.ContainerStatsRequest { ContainerId = containerId },
            r => StatsMapping.FromWire(r.Stats),
            cancellationToken);

    public Task<RuntimeResult<IReadOnlyList<ContainerUsage>>> ListContainerStatsAsync(StatsFilter? filter, CancellationToken cancellationToken) =>
        CallAsync(
            CriMethods.ListContainerStats,
            new Wire.ListContainerStatsRequest { Filter = StatsMapping.ToContainerFilter(filter) },
            r => WireMap.List(r.Stats, StatsMapping.FromWire),
            cancellationToken);

    public Task<RuntimeResult<SandboxUsage>> GetSandboxStatsAsync(string sandboxId, CancellationToken cancellationToken) =>
        CallAsync(
            CriMethods.PodSandboxStats,
            new Wire.PodSandboxStatsRequest { PodSandboxId = sandboxId },
            r => StatsMapping.FromWire(r.Stats),
            cancellationToken);

    public Task<RuntimeResult<IReadOnlyList<SandboxUsage>>> ListSandboxStatsAsync(StatsFilter? filter, CancellationToken cancellationToken) =>
        CallAsync(
            CriMethods.ListPodSandboxStats,
            new Wire.ListPodSandboxStatsRequest { Filter = StatsMapping.ToSandboxFilter(filter) },
            r => WireMap.List(r.Stats, StatsMapping.FromWire),
            cancellationToken);

    public Task<RuntimeResult<RuntimeVersion>> GetVersionAsync(CancellationToken cancellationToken) =>
        CallAsync(
            CriMethods.Version,
            new Wire.VersionRequest { Version = "0.1.0" },
            r => new RuntimeVersion(r.RuntimeName, r.RuntimeVersion, r.RuntimeApiVersion),
            cancellationToken);

    public Task<RuntimeResult<RuntimeStatus>> GetStatusAsync(CancellationToken cancellationToken) =>
        CallAsync(CriMethods.Status, new Wire.StatusRequest(), StatusMapping.FromWire, cancellationToken);

    public Task<RuntimeResult<CgroupDriver>> GetCgroupDriverAsync(CancellationToken cancellationToken) =>
        CallAsync(CriMethods.RuntimeConfig, new Wire.RuntimeConfigRequest(), r => (CgroupDriver)(r.Linux?.CgroupDriver ?? default), cancellationToken);

    public Task<RuntimeResult> UpdatePodCidrAsync(string podCidr, CancellationToken cancellationToken) =>
        CallAsync(
            CriMethods.UpdateRuntimeConfig,
            new Wire.UpdateRuntimeConfigRequest { RuntimeConfig = new() { NetworkConfig = new() { PodCidr = podCidr } } },
            cancellationToken);

    public async IAsyncEnumerable<ContainerEvent> WatchContainerEventsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in channel.StreamAsync(CriMethods.GetContainerEvents, new Wire.GetEventsRequest(), cancellationToken).ConfigureAwait(false))
        {
            yield return item.IsOk ? StatusMapping.FromWire(item.Value) : new ContainerEvent { Error = item.Error };
        }
    }

    public Task<RuntimeResult<IReadOnlyList<ImageInfo>>> ListImagesAsync(string? reference, CancellationToken cancellationToken) =>
        CallAsync(
            CriMethods.ListImages,
            new Wire.ListImagesRequest { Filter = reference is null ? null : new() { Image = new() { Image = reference } } },
            r => WireMap.List(r.Images, image => ImageMapping.FromWire(image, options.PinnedImages)),
            cancellationToken);

    public Task<RuntimeResult<ImageLookup>> GetImageAsync(ImageSpec image, CancellationToken cancellationToken) =>
        CallAsync(
            CriMethods.ImageStatus,
            new Wire.ImageStatusRequest { Image = ImageMapping.ToWire(image) },
            r => new ImageLookup(r.Image is null ? null : ImageMapping.FromWire(r.Image, options.PinnedImages)),
            cancellationToken);

    public Task<RuntimeResult<string>> PullImageAsync(
        ImageSpec image, RegistryCredential? credential, SandboxConfig? sandbox, CancellationToken cancellationToken) =>
        CallAsync(
            CriMethods.PullImage,
            new Wire.PullImageRequest
            {
                Image = ImageMapping.ToWire(image),
                Auth = ImageMapping.ToWire(credential),
                SandboxConfig = sandbox is null ? null : SandboxMapping.ToWire(sandbox),
            },
            r => r.ImageRef,
            cancellationToken,
            Timeout.InfiniteTimeSpan);

    public Task<RuntimeResult> RemoveImageAsync(ImageSpec image, CancellationToken cancellationToken) =>
        CallAsync(CriMethods.RemoveImage, new Wire.RemoveImageRequest { Image = ImageMapping.ToWire(image) }, cancellationToken);

    public Task<RuntimeResult<ImageFilesystems>> GetImageFilesystemsAsync(CancellationToken cancellationToken) =>
        CallAsync(CriMethods.ImageFsInfo, new Wire.ImageFsInfoRequest(), ImageMapping.FromWire, cancellationToken);

    private async Task<RuntimeResult<TOut>> CallAsync<TWire, TOut>(
        GrpcMethod<TWire> method, IMessage request, Func<TWire, TOut> map, CancellationToken cancellationToken, TimeSpan? deadline = null)
        where TWire : class, IMessage<TWire>
        where TOut : notnull
    {
        var limit = deadline ?? options.RequestTimeout;
        var answer = await channel.UnaryAsync(method, request, limit == Timeout.InfiniteTimeSpan ? null : limit, cancellationToken).ConfigureAwait(false);
        return answer.IsOk ? RuntimeResult<TOut>.From(map(answer.Value)) : answer.Error;
    }

    private async Task<RuntimeResult> CallAsync<TWire>(
        GrpcMethod<TWire> method, IMessage request, CancellationToken cancellationToken, TimeSpan? deadline = null)
        where TWire : class, IMessage<TWire>
    {
        var answer = await channel.UnaryAsync(method, request, deadline ?? options.RequestTimeout, cancellationToken).ConfigureAwait(false);
        return answer.WithoutValue();
    }
}
