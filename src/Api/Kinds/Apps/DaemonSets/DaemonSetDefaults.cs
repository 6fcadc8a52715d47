using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Apps.V1;

internal static class DaemonSetDefaults
{
    public static DaemonSet Apply(DaemonSet set)
    {
        var spec = set.Spec;
        var update = Apply(spec.UpdateStrategy);
        var template = PodDefaults.Apply(spec.Template);
        return spec.RevisionHistoryLimit is not null && ReferenceEquals(update, spec.UpdateStrategy) && ReferenceEquals(template, spec.Template)
            ? set
            : set with { Spec = spec with { RevisionHistoryLimit = spec.RevisionHistoryLimit ?? 10, UpdateStrategy = update, Template = template } };
    }

    private static DaemonSetUpdateStrategy Apply(DaemonSetUpdateStrategy strategy)
    {
        if (strategy.Type is not ("" or "RollingUpdate") || strategy is { Type.Length: > 0, RollingUpdate: { MaxUnavailable: not null, MaxSurge: not null } })
        {
            return strategy;
        }

        var rolling = strategy.RollingUpdate ?? RollingUpdateDaemonSet.Empty;
        return strategy with
        {
            Type = "RollingUpdate",
            RollingUpdate = rolling with { MaxUnavailable = rolling.MaxUnavailable ?? 1, MaxSurge = rolling.MaxSurge ?? 0 },
        };
    }
}
