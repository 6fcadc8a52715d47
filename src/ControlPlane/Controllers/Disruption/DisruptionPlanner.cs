using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Policy.V1;

namespace Kubestrel.Controllers.Disruption;

/// <summary>Counts what a budget allows; pure.</summary>
internal static class DisruptionPlanner
{
    /// <summary>How long a pod whose eviction was allowed counts as away before it must be seen as deleted.</summary>
    public static readonly TimeSpan DeletionTimeout = TimeSpan.FromMinutes(2);

    private const string Allowed = "DisruptionAllowed";

    /// <summary>Whether the number of pods comes from their owners, else it is that of the pods.</summary>
    public static bool NeedsScale(PodDisruptionBudgetSpec spec) => spec.MaxUnavailable is not null || spec.MinAvailable is { IsString: true };

    /// <summary>Pods to expect and pods that must stay healthy, or why that cannot be told.</summary>
    public static (int Expected, int Healthy, string? Error) Demand(PodDisruptionBudgetSpec spec, int pods, int scale)
    {
        if (spec.MaxUnavailable is { } away)
        {
            return away.Scaled(scale, roundUp: true) is { } count ? (scale, Math.Max(0, scale - count), null) : (0, 0, NotAmount);
        }

        return spec.MinAvailable switch
        {
            null => (0, 0, null),
            { IsString: false } count => (pods, count.IntValue, null),
            { } part => part.Scaled(scale, roundUp: true) is { } count ? (scale, count, null) : (0, 0, NotAmount),
        };
    }

    private const string NotAmount = "invalid value for IntOrString: invalid type: string is not a percentage";

    public static DisruptionPlan Plan(PodDisruptionBudget budget, IReadOnlyList<Pod> pods, int expected, int healthy, DateTimeOffset now)
    {
        var old = budget.Status;
        var away = default(ValueMap<Time>);
        var late = new List<Pod>();
        TimeSpan? recheck = null;
        foreach (var pod in pods)
        {
            if (pod.Metadata.DeletionTimestamp is not null || !old.DisruptedPods.TryGetValue(pod.Metadata.Name, out var since))
            {
                continue;
            }

            var left = since.Value + DeletionTimeout - now;
            if (left < TimeSpan.Zero)
            {
                late.Add(pod);
                continue;
            }

            away = away.With(pod.Metadata.Name, since);
            recheck = recheck is null || left < recheck ? left : recheck;
        }

        var current = pods.Count(pod => pod.Metadata.DeletionTimestamp is null && PodState.IsReady(pod)
            && !(away.TryGetValue(pod.Metadata.Name, out var since) && since.Value + DeletionTimeout > now));

        // A budget without pods allows nothing: its first pods may come before they are counted.
        var allowed = expected <= 0 ? 0 : Math.Max(0, current - healthy);
        var status = old with
        {
            CurrentHealthy = current,
            DesiredHealthy = healthy,
            ExpectedPods = expected,
            DisruptionsAllowed = allowed,
            DisruptedPods = away,
            ObservedGeneration = budget.Metadata.Generation,
        };
        status = allowed > 0
            ? With(status, "True", "SufficientPods", "", now)
            : With(status, "False", "InsufficientPods", "", now);
        return new(Says(old, status) ? null : status, late, recheck);
    }

    /// <summary>The status that allows nothing because the counts are unknown; what was counted before stays.</summary>
    public static PodDisruptionBudgetStatus Failed(PodDisruptionBudgetStatus old, string error, DateTimeOffset now) =>
        With(old with { DisruptionsAllowed = 0 }, "False", "SyncFailed", error, now);

    private static bool Says(PodDisruptionBudgetStatus old, PodDisruptionBudgetStatus status) =>
        old with { DisruptedPods = default, Conditions = default } == status with { DisruptedPods = default, Conditions = default }
        && old.DisruptedPods.SequenceEqual(status.DisruptedPods)
        && Condition(old) is { } said && Condition(status) is { } says && said.Status == says.Status && said.ObservedGeneration == says.ObservedGeneration;

    private static Condition? Condition(PodDisruptionBudgetStatus status) => status.Conditions.Find(static condition => condition.Type == Allowed);

    private static PodDisruptionBudgetStatus With(PodDisruptionBudgetStatus status, string value, string reason, string message, DateTimeOffset now)
    {
        var conditions = status.Conditions;
        var position = conditions.FindIndex(static condition => condition.Type == Allowed);
        var condition = new Condition
        {
            Type = Allowed,
            Status = value,
            Reason = reason,
            Message = message,
            ObservedGeneration = status.ObservedGeneration,
            LastTransitionTime = position >= 0 && conditions[position].Status == value ? conditions[position].LastTransitionTime : Time.From(now),
        };
        return status with { Conditions = position < 0 ? conditions.Add(condition) : conditions.SetItem(position, condition) };
    }
}
