namespace Kubestrel.Kinds.Core.V1;

/// <summary>matchLabelKeys and mismatchLabelKeys become requirements of the selector with the pod's own values (KEP-3633).</summary>
internal static class PodAffinityKeys
{
    public static Affinity? Apply(Affinity? affinity, ValueMap<string> labels)
    {
        if (affinity is null || !(Any(affinity.PodAffinity?.RequiredDuringSchedulingIgnoredDuringExecution) || Any(affinity.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution)
            || Any(affinity.PodAffinity?.PreferredDuringSchedulingIgnoredDuringExecution) || Any(affinity.PodAntiAffinity?.PreferredDuringSchedulingIgnoredDuringExecution)))
        {
            return affinity;
        }

        PodAffinityTerm Term(PodAffinityTerm term) => term.LabelSelector is null ? term : term with
        {
            LabelSelector = Add(Add(term.LabelSelector, term.MatchLabelKeys, "In", labels), term.MismatchLabelKeys, "NotIn", labels),
        };

        WeightedPodAffinityTerm Weighted(WeightedPodAffinityTerm term) => term with { PodAffinityTerm = Term(term.PodAffinityTerm) };

        return affinity with
        {
            PodAffinity = affinity.PodAffinity is { } near
                ? near with
                {
                    RequiredDuringSchedulingIgnoredDuringExecution = near.RequiredDuringSchedulingIgnoredDuringExecution.Map(Term),
                    PreferredDuringSchedulingIgnoredDuringExecution = near.PreferredDuringSchedulingIgnoredDuringExecution.Map(Weighted),
                }
                : null,
            PodAntiAffinity = affinity.PodAntiAffinity is { } apart
                ? apart with
                {
                    RequiredDuringSchedulingIgnoredDuringExecution = apart.RequiredDuringSchedulingIgnoredDuringExecution.Map(Term),
                    PreferredDuringSchedulingIgnoredDuringExecution = apart.PreferredDuringSchedulingIgnoredDuringExecution.Map(Weighted),
                }
                : null,
        };
    }

    private static LabelSelector Add(LabelSelector selector, ValueList<string> keys, string @operator, ValueMap<string> labels)
    {
        foreach (var key in keys)
        {
            if (labels.TryGetValue(key, out var value))
            {
                var requirement = LabelSelectorRequirement.Empty with { Key = key, Operator = @operator, Values = [value] };
                selector = selector with { MatchExpressions = selector.MatchExpressions.Add(requirement) };
            }
        }

        return selector;
    }

    private static bool Any(ValueList<PodAffinityTerm>? terms) => terms?.Exists(HasKeys) == true;

    private static bool Any(ValueList<WeightedPodAffinityTerm>? terms) => terms?.Exists(static term => HasKeys(term.PodAffinityTerm)) == true;

    private static bool HasKeys(PodAffinityTerm term) => !term.MatchLabelKeys.IsEmpty || !term.MismatchLabelKeys.IsEmpty;
}
