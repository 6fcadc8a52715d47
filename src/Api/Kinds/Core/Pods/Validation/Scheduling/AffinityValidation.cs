namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of affinities between pods.</summary>
internal static class AffinityValidation
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";
    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";

    public static void Validate(Affinity? affinity, FieldPath path, FieldErrors errors)
    {
        if (affinity?.NodeAffinity is { } node)
        {
            Node(node, path.Child("nodeAffinity"), errors);
        }

        if (affinity?.PodAffinity is { } near)
        {
            Terms(near.RequiredDuringSchedulingIgnoredDuringExecution, path.Child("podAffinity", Required), errors);
            Weighted(near.PreferredDuringSchedulingIgnoredDuringExecution, path.Child("podAffinity", Preferred), errors);
        }

        if (affinity?.PodAntiAffinity is { } apart)
        {
            Terms(apart.RequiredDuringSchedulingIgnoredDuringExecution, path.Child("podAntiAffinity", Required), errors);
            Weighted(apart.PreferredDuringSchedulingIgnoredDuringExecution, path.Child("podAntiAffinity", Preferred), errors);
        }
    }

    private static void Node(NodeAffinity affinity, FieldPath path, FieldErrors errors)
    {
        if (affinity.RequiredDuringSchedulingIgnoredDuringExecution is { } required)
        {
            NodeSelectorValidation.Validate(required, path.Child(Required), anyValues: true, errors);
        }

        var preferred = affinity.PreferredDuringSchedulingIgnoredDuringExecution;
        for (var i = 0; i < preferred.Count; i++)
        {
            var at = path.Child(Preferred).Index(i);
            Weight(preferred[i].Weight, at.Child("weight"), errors);
            NodeSelectorValidation.Term(preferred[i].Preference, at.Child("preference"), anyValues: true, errors);
        }
    }

    private static void Weighted(ValueList<WeightedPodAffinityTerm> terms, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            Weight(terms[i].Weight, path.Index(i).Child("weight"), errors);
            Term(terms[i].PodAffinityTerm, path.Index(i).Child("podAffinityTerm"), errors);
        }
    }

    private static void Weight(int weight, FieldPath path, FieldErrors errors)
    {
        if (weight is <= 0 or > 100)
        {
            errors.Invalid(path, weight, "must be in the range 1-100");
        }
    }

    private static void Terms(ValueList<PodAffinityTerm> terms, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            Term(terms[i], path.Index(i), errors);
        }
    }

    private static void Term(PodAffinityTerm term, FieldPath path, FieldErrors errors)
    {
        errors.LabelSelector(path.Child("labelSelector"), term.LabelSelector);
        errors.LabelSelector(path.Child("namespaceSelector"), term.NamespaceSelector);
        foreach (var name in term.Namespaces)
        {
            errors.Label(path.Child("namespace"), name);
        }

        Keys(term, path, errors);
        if (term.TopologyKey.Length == 0)
        {
            errors.Required(path.Child("topologyKey"), "can not be empty");
        }

        errors.QualifiedName(path.Child("topologyKey"), term.TopologyKey);
    }

    private static void Keys(PodAffinityTerm term, FieldPath path, FieldErrors errors)
    {
        KeyNames(term.MatchLabelKeys, term.LabelSelector, path.Child("matchLabelKeys"), errors);
        KeyNames(term.MismatchLabelKeys, term.LabelSelector, path.Child("mismatchLabelKeys"), errors);
        if (term.LabelSelector is { } selector)
        {
            for (var i = 0; i < selector.MatchExpressions.Count; i++)
            {
                var key = selector.MatchExpressions[i].Key;
                var at = term.MatchLabelKeys.FindIndex(other => other == key);
                if (at >= 0 && (selector.MatchLabels.ContainsKey(key) || selector.MatchExpressions.FindIndex(other => other.Key == key) < i))
                {
                    errors.Invalid(path.Index(at), key, "exists in both matchLabelKeys and labelSelector");
                }
            }
        }

        for (var i = 0; i < term.MatchLabelKeys.Count; i++)
        {
            if (term.MismatchLabelKeys.Contains(term.MatchLabelKeys[i]))
            {
                errors.Invalid(path.Child("matchLabelKeys").Index(i), term.MatchLabelKeys[i], "exists in both matchLabelKeys and mismatchLabelKeys");
            }
        }
    }

    private static void KeyNames(ValueList<string> keys, LabelSelector? selector, FieldPath path, FieldErrors errors)
    {
        if (keys.IsEmpty)
        {
            return;
        }

        if (selector is null)
        {
            errors.Forbidden(path, "must not be specified when labelSelector is not set");
            return;
        }

        for (var i = 0; i < keys.Count; i++)
        {
            errors.QualifiedName(path.Index(i), keys[i]);
        }
    }
}
