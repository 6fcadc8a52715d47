using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Kubelet.Volumes;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Stats;

namespace Kubestrel.Kubelet.Stats;

/// <summary>Reads what pods use, all at once.</summary>
internal sealed class UsageReader(
    IRuntime runtime, RuntimeCache cache, CpuRates rates, Func<IEnumerable<Pod>> pods, VolumeUsages volumes, VolumePaths paths) : IPodUsages
{
    public async Task<IReadOnlyList<PodUsage>> ReadAsync(bool withDisk, CancellationToken cancellationToken)
    {
        var containers = await runtime.ListContainerStatsAsync(null, cancellationToken).ConfigureAwait(false);
        var sandboxes = await runtime.ListSandboxStatsAsync(null, cancellationToken).ConfigureAwait(false);
        var byPod = (containers.IsOk ? containers.Value : []).Select(WithRate).ToLookup(usage => usage.Labels.GetValueOrDefault(ContainerLabels.PodUid, ""), StringComparer.Ordinal);
        var bySandbox = (sandboxes.IsOk ? sandboxes.Value : []).ToDictionary(usage => usage.Id, StringComparer.Ordinal);
        var usages = cache.Pods.Where(pod => pod.IsRunning).Select(pod => new PodUsage(
            pod, [.. byPod[pod.Uid]], pod.Sandboxes.Select(sandbox => bySandbox.GetValueOrDefault(sandbox.Id)).FirstOrDefault(usage => usage is not null)));
        return withDisk ? WithDisk(usages) : [.. usages];
    }

    private List<PodUsage> WithDisk(IEnumerable<PodUsage> usages)
    {
        var specifications = pods().ToDictionary(pod => pod.Metadata.Uid, StringComparer.Ordinal);
        volumes.KeepOnly(specifications.Keys.ToHashSet(StringComparer.Ordinal));
        return
        [
            .. usages.Select(usage => usage with
            {
                Volumes = specifications.TryGetValue(usage.Pod.Uid, out var pod) ? volumes.Of(pod) : [],
                Logs = usage.Containers.ToDictionary(container => container.Id, container => LogsOf(usage.Pod, container.Id), StringComparer.Ordinal),
                Others = FolderUsage.Of(paths.EtcHosts(usage.Pod.Uid)),
            }),
        ];
    }

    private static FolderUsage LogsOf(RuntimePod pod, string containerId)
    {
        var log = pod.Containers.FirstOrDefault(status => status.Id == containerId)?.LogPath;
        return string.IsNullOrEmpty(log) ? default : FolderUsage.Of(Path.GetDirectoryName(log)!);
    }

    private ContainerUsage WithRate(ContainerUsage usage) =>
        usage.Cpu is { UsageNanoCores: null, UsageCoreNanoSeconds: { } counter } cpu
            ? usage with { Cpu = cpu with { UsageNanoCores = rates.Rate(usage.Id, counter, cpu.Timestamp) } }
            : usage;
}
