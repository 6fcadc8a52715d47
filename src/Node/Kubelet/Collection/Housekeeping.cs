using Kubestrel.Kubelet.Cgroups;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Kubelet.Volumes;
using Kubestrel.Kubelet.Workers;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Collection;

/// <summary>
/// Finds what belongs to no pod: sandboxes, folders and cgroups of pods that went while the agent was down. It looks once the
/// API's pods are known, then every two minutes.
/// </summary>
internal sealed partial class Housekeeping(
    PodDirector director, RuntimeCache cache, PodVolumes volumes, CgroupManager cgroups, PodDisposal disposal, TimeProvider time, ILogger<Housekeeping> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(2);

    /// <param name="podsKnown">Completes when the pods of the API have been read.</param>
    public async Task RunAsync(Task podsKnown, CancellationToken cancellationToken)
    {
        await podsKnown.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!cancellationToken.IsCancellationRequested)
        {
            foreach (var uid in Orphans())
            {
                LogOrphan(uid);
                disposal.Remove(uid);
            }

            cgroups.UpdateBurstableShares(director.Pods);
            await Task.Delay(Interval, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private IEnumerable<string> Orphans() =>
        cache.Pods.Select(pod => pod.Uid)
            .Concat(volumes.PodsOnDisk())
            .Concat(cgroups.PodsWithGroups().Select(group => group.Uid))
            .Distinct()
            .Where(uid => !director.Knows(uid))
            .ToList();

    [LoggerMessage(Level = LogLevel.Information, Message = "Removing what is left of pod {Uid}")]
    private partial void LogOrphan(string uid);
}
