namespace Kubestrel.Kinds.Core.V1;

/// <summary>While gates hold a pod back, its node selector and node affinity may become narrower (KEP-3838).</summary>
internal static class GatedPodValidation
{
    /// <summary>The spec with the old selector and affinity, where the new ones only narrow them; errors where they do not.</summary>
    public static PodSpec Narrowed(PodSpec spec, PodSpec old, FieldPath path, FieldErrors errors)
    {
        if (spec.NodeSelector != old.NodeSelector)
        {
            Selector(spec.NodeSelector, old.NodeSelector, path.Child("nodeSelector"), errors);
            spec = spec with { NodeSelector = old.NodeSelector };
        }

        var (affinity, before) = (spec.Affinity?.NodeAffinity, old.Affinity?.NodeAffinity);
        if (affinity == before)
        {
            return spec;
        }

        Affinity(affinity, before, path.Child("affinity", "nodeAffinity"), errors);
        if (spec.Affinity is null)
        {
            return before is null ? spec : spec with { Affinity = V1.Affinity.Empty with { NodeAffinity = before } };
        }

        return old.Affinity is null && spec.Affinity is { PodAffinity: null, PodAntiAffinity: null }
            ? spec with { Affinity = null }
            : spec with { Affinity = spec.Affinity with { NodeAffinity = before } };
    }

    /// <summary>Pairs may come, none may go or change.</summary>
    public static void Selector(ValueMap<string> selector, ValueMap<string> old, FieldPath path, FieldErrors errors)
    {
        foreach (var (key, value) in old)
        {
            if (!selector.TryGetValue(key, out var now) || now != value)
            {
                errors.Invalid(path, GoValue.Of(selector), "only additions to spec.nodeSelector are allowed (no mutations or deletions)");
                return;
            }
        }
    }

    private static void Affinity(NodeAffinity? affinity, NodeAffinity? old, FieldPath path, FieldErrors errors)
    {
        if (old?.RequiredDuringSchedulingIgnoredDuringExecution is not { } required)
        {
            return;
        }

        var at = path.Child("requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms");
        var terms = affinity?.RequiredDuringSchedulingIgnoredDuringExecution?.NodeSelectorTerms ?? default;
        var before = required.NodeSelectorTerms;
        if (!before.IsEmpty && before.Count != terms.Count)
        {
            errors.Invalid(at, terms, "no additions/deletions to non-empty NodeSelectorTerms list are allowed");
            return;
        }

        for (var i = 0; i < before.Count; i++)
        {
            if (!OnlyAdds(terms[i], before[i]))
            {
                errors.Invalid(at.Index(i), terms[i], "only additions are allowed (no mutations or deletions)");
            }
        }
    }

    private static bool OnlyAdds(NodeSelectorTerm term, NodeSelectorTerm old) => old.MatchExpressions.IsEmpty && old.MatchFields.IsEmpty
        ? term.MatchExpressions.IsEmpty && term.MatchFields.IsEmpty
        : StartsWith(term.MatchExpressions, old.MatchExpressions) && StartsWith(term.MatchFields, old.MatchFields);

    private static bool StartsWith(ValueList<NodeSelectorRequirement> list, ValueList<NodeSelectorRequirement> start) =>
        list.Count >= start.Count && list.Span[..start.Count].SequenceEqual(start.Span);
}
