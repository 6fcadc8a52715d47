using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.Stats;

namespace Kubestrel.Kubelet.Evictions;

/// <summary>
/// Who is evicted first: pods above their request before others, then by priority, then by how much they are above it.
/// For processes requests do not exist: priority, then their number. Pure.
/// </summary>
internal static class EvictionRanking
{
    /// <param name="hasImageFs">Images and writable layers are on a file system of their own.</param>
    public static IReadOnlyList<Pod> Rank(string signal, IEnumerable<PodDemand> pods, bool hasImageFs)
    {
        var known = pods.Select(demand => new Ranked(
            demand.Pod,
            demand.Usage is not null,
            demand.Usage is null ? 0 : Used(signal, demand.Pod, demand.Usage, hasImageFs),
            Request(Signals.ResourceOf(signal), demand.Pod),
            Request(Signals.IsDisk(signal) ? Signals.EphemeralStorage : Signals.ResourceOf(signal), demand.Pod)));
        var ordered = signal == Signals.PidAvailable
            ? known.OrderBy(pod => pod.Priority).ThenBy(pod => pod.HasUsage).ThenByDescending(pod => pod.Used)
            : known.OrderBy(pod => pod.HasUsage).ThenByDescending(pod => pod.Used > pod.Request).ThenBy(pod => pod.Priority).ThenByDescending(pod => pod.Used - pod.Subtracted);
        return [.. ordered.Select(pod => pod.Pod)];
    }

    private static long Used(string signal, Pod pod, PodUsage usage, bool hasImageFs)
    {
        if (signal == Signals.MemoryAvailable)
        {
            return (long)usage.WorkingSetBytes;
        }

        if (signal == Signals.PidAvailable)
        {
            return (long)(usage.Sandbox?.ProcessCount ?? 0);
        }

        // Which parts lie on the file system that is short.
        var isImageFs = signal is Signals.ImageFsAvailable or Signals.ImageFsInodesFree;
        var countsLayers = !hasImageFs || isImageFs;
        var countsLogsAndVolumes = !hasImageFs || !isImageFs;
        var total = default(FolderUsage);
        foreach (var container in usage.Containers)
        {
            total += countsLayers ? usage.LayerOf(container) : default;
            total += countsLogsAndVolumes ? usage.LogsOf(container) : default;
        }

        foreach (var volume in usage.Volumes.Where(volume => countsLogsAndVolumes && IsLocal(pod, volume.Name)))
        {
            total += volume.Used;
        }

        return Signals.ResourceOf(signal) == Signals.Inodes ? total.Inodes : total.Bytes;
    }

    private static bool IsLocal(Pod pod, string volume) =>
        pod.Spec.Volumes.Exists(known => known.Name == volume && (known.HostPath is not null || VolumeUsages.IsLocalEphemeral(known)));

    private static long Request(string resource, Pod pod) => PodAmounts.Requests(pod).GetValueOrDefault(resource).Value;

    private readonly record struct Ranked(Pod Pod, bool HasUsage, long Used, long Request, long Subtracted)
    {
        public int Priority => Pod.Spec.Priority ?? 0;
    }
}
