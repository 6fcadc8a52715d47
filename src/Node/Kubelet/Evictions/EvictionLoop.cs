using System.Collections.Immutable;
using Kubestrel.Client.Events;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.Stats;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Evictions;

/// <summary>
/// Looks at the node every ten seconds: 1. measure, 2. conditions, 3. pods above their own storage limits go, 4. where a threshold is due,
/// reclaim what no pod needs, 5. else evict one pod. After an eviction it waits, 30 s at most, until the pod is gone, then looks again.
/// What pods use is asked only where 3 or 5 need it.
/// </summary>
internal sealed partial class EvictionLoop(
    KubeletOptions options,
    INodeSignals signals,
    IPodUsages usages,
    IEvictablePods pods,
    INodeReclaim reclaim,
    NodePressure pressure,
    IEventRecorder events,
    TimeProvider time,
    ILogger<EvictionLoop> logger)
{
    private const long ImmediateGrace = 1;
    private static readonly TimeSpan CleanUpPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CleanUpInterval = TimeSpan.FromSeconds(1);

    private readonly IReadOnlyList<Threshold> _thresholds = ThresholdParser.Parse(options);
    private EvictionState _state = EvictionState.Initial;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var evicted = await SynchronizeAsync(cancellationToken).ConfigureAwait(false);
                if (evicted.Count > 0)
                {
                    await WaitUntilGoneAsync(evicted, cancellationToken).ConfigureAwait(false);
                    continue;
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                LogFailed(exception);
            }

            await Task.Delay(options.EvictionMonitoringInterval, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One look; the pods that were told to go.</summary>
    internal async Task<IReadOnlyList<Pod>> SynchronizeAsync(CancellationToken cancellationToken)
    {
        // 1. and 2.
        var reading = await signals.ReadAsync(cancellationToken).ConfigureAwait(false);
        var plan = EvictionPlan.Compute(_state, _thresholds, reading.Observations, options.EvictionPressureTransitionPeriod, time.GetUtcNow());
        _state = plan.State;
        pressure.Conditions = plan.Conditions;

        // 3.
        var active = pods.Active;
        if (await EvictAboveLimitsAsync(active, reading.HasImageFs, cancellationToken).ConfigureAwait(false) is { Count: > 0 } above)
        {
            return above;
        }

        if (plan.Due.IsEmpty)
        {
            return [];
        }

        // 4.
        var threshold = plan.Due[0];
        var resource = Signals.ResourceOf(threshold.Signal);
        events.Record(AboutNode(), "Warning", "EvictionThresholdMet", $"Attempting to reclaim {resource}");
        if (await ReclaimAsync(threshold.Signal, reading.HasImageFs, cancellationToken).ConfigureAwait(false))
        {
            return [];
        }

        // 5.
        return await EvictOneAsync(threshold, plan.Due, reading, active, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Pod>> EvictAboveLimitsAsync(IReadOnlyList<Pod> active, bool hasImageFs, CancellationToken cancellationToken)
    {
        var limited = active.Where(pod => !pod.IsCritical() && LocalStorageLimits.Concern(pod)).ToList();
        if (limited.Count == 0)
        {
            return [];
        }

        var evicted = new List<Pod>();
        var used = await UsageByPodAsync(cancellationToken).ConfigureAwait(false);
        foreach (var pod in limited)
        {
            if (used.TryGetValue(pod.Metadata.Uid, out var usage) && LocalStorageLimits.Violation(pod, usage, hasImageFs) is { } message)
            {
                Evict(pod, new Eviction(message, ImmediateGrace), default);
                evicted.Add(pod);
            }
        }

        return evicted;
    }

    /// <summary>True when every threshold is satisfied again, the minimum included.</summary>
    private async Task<bool> ReclaimAsync(string signal, bool hasImageFs, CancellationToken cancellationToken)
    {
        if (!Signals.IsDisk(signal) || (hasImageFs && signal is Signals.NodeFsAvailable or Signals.NodeFsInodesFree))
        {
            return false;
        }

        await reclaim.ReclaimAsync(cancellationToken).ConfigureAwait(false);
        var after = await signals.ReadAsync(cancellationToken).ConfigureAwait(false);
        return EvictionPlan.Met(_thresholds, after.Observations, enforceMinReclaim: true).Count == 0;
    }

    private async Task<IReadOnlyList<Pod>> EvictOneAsync(
        Threshold threshold, ImmutableArray<Threshold> due, SignalReading reading, IReadOnlyList<Pod> active, CancellationToken cancellationToken)
    {
        var used = await UsageByPodAsync(cancellationToken).ConfigureAwait(false);
        var demands = active.ToDictionary(pod => pod.Metadata.Uid, pod => new PodDemand(pod, used.GetValueOrDefault(pod.Metadata.Uid)), StringComparer.Ordinal);
        foreach (var pod in EvictionRanking.Rank(threshold.Signal, demands.Values, reading.HasImageFs).Where(pod => !pod.IsCritical()))
        {
            var (message, annotations) = EvictionMessages.LowResource(Signals.ResourceOf(threshold.Signal), demands[pod.Metadata.Uid], due, reading.Observations);
            var grace = threshold.IsHard ? ImmediateGrace : Math.Min(options.EvictionMaxPodGracePeriod, pod.Spec.TerminationGracePeriodSeconds ?? long.MaxValue);
            var condition = PodCondition.Empty with
            {
                Type = "DisruptionTarget",
                Status = "True",
                Reason = "TerminationByKubelet",
                Message = message,
                LastTransitionTime = Time.From(time.GetUtcNow()),
            };
            Evict(pod, new Eviction(message, grace, condition), annotations);
            return [pod];
        }

        LogNothingToEvict(threshold.Signal);
        return [];
    }

    private void Evict(Pod pod, Eviction eviction, ValueMap<string> annotations)
    {
        events.RecordAnnotated(pod, "Warning", EvictionMessages.Reason, eviction.Message, annotations);
        LogEvicting(pod.Describe(), eviction.Message);
        pods.Evict(pod, eviction);
    }

    private async Task<Dictionary<string, PodUsage>> UsageByPodAsync(CancellationToken cancellationToken) =>
        (await usages.ReadAsync(withDisk: true, cancellationToken).ConfigureAwait(false)).ToDictionary(usage => usage.Pod.Uid, StringComparer.Ordinal);

    private async Task WaitUntilGoneAsync(IReadOnlyList<Pod> evicted, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (time.GetElapsedTime(start) < CleanUpPatience && !evicted.All(pod => pods.IsGone(pod.Metadata.Uid)))
        {
            await Task.Delay(CleanUpInterval, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private Node AboutNode() => Node.Empty with { Metadata = ObjectMeta.Empty with { Name = options.NodeName, Uid = options.NodeName } };

    [LoggerMessage(Level = LogLevel.Information, Message = "Evicting pod {Pod}: {Reason}")]
    private partial void LogEvicting(string pod, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "No pod can be evicted for {Signal}")]
    private partial void LogNothingToEvict(string signal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for pods to evict failed")]
    private partial void LogFailed(Exception exception);
}
