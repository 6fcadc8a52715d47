using System.Collections.Immutable;

namespace Kubestrel.Kubelet.Evictions;

/// <summary>
/// What the readings of a moment mean: the conditions the node has, and the thresholds to act on, the one to reclaim for first. Pure.
/// A condition stays for the transition period after it was last seen, so that the node does not flap.
/// </summary>
/// <param name="Conditions">In upstream's order of detection.</param>
/// <param name="Due">Thresholds undercut for their grace period; memory before everything else.</param>
internal sealed record EvictionPlan(EvictionState State, ImmutableArray<string> Conditions, ImmutableArray<Threshold> Due)
{
    public static EvictionPlan Compute(
        EvictionState before,
        IReadOnlyList<Threshold> thresholds,
        IReadOnlyDictionary<string, Observation> observed,
        TimeSpan transitionPeriod,
        DateTimeOffset now)
    {
        // 1. Undercut now, or not yet recovered by the minimum.
        var undercut = Met(thresholds, observed, enforceMinReclaim: false);
        foreach (var unresolved in Met(before.Met, observed, enforceMinReclaim: true))
        {
            if (!undercut.Contains(unresolved))
            {
                undercut.Add(unresolved);
            }
        }

        // 2. Since when, and the conditions that follow.
        var first = undercut.ToImmutableDictionary(threshold => threshold, threshold => before.FirstObserved.GetValueOrDefault(threshold, now));
        var last = before.LastObserved;
        foreach (var threshold in undercut)
        {
            last = last.SetItem(Signals.ConditionOf(threshold.Signal), now);
        }

        var conditions = last.Where(condition => now - condition.Value < transitionPeriod).Select(condition => condition.Key).Order(StringComparer.Ordinal);

        // 3. Those whose grace period is over.
        var due = undercut.Where(threshold => now - first[threshold] >= threshold.GracePeriod)
            .OrderBy(threshold => threshold.Signal == Signals.MemoryAvailable ? 0 : 1)
            .ToImmutableArray();
        return new(new EvictionState(due, first, last), [.. conditions], due);
    }

    public static List<Threshold> Met(IEnumerable<Threshold> thresholds, IReadOnlyDictionary<string, Observation> observed, bool enforceMinReclaim) =>
        [.. thresholds.Where(threshold => observed.TryGetValue(threshold.Signal, out var reading) && threshold.IsMet(reading, enforceMinReclaim))];
}
