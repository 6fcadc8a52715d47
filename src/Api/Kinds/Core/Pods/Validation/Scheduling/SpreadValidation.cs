namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of topology spread constraints.</summary>
internal static class SpreadValidation
{
    public static void Validate(ValueList<TopologySpreadConstraint> constraints, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < constraints.Count; i++)
        {
            var constraint = constraints[i];
            var at = path.Index(i);
            if (constraint.MaxSkew <= 0)
            {
                errors.Invalid(at.Child("maxSkew"), constraint.MaxSkew, Checks.NotPositive);
            }

            if (constraint.TopologyKey.Length == 0)
            {
                errors.Required(at.Child("topologyKey"), "can not be empty");
            }

            if (constraint.WhenUnsatisfiable is not ("DoNotSchedule" or "ScheduleAnyway"))
            {
                errors.NotSupported(at.Child("whenUnsatisfiable"), constraint.WhenUnsatisfiable, "DoNotSchedule", "ScheduleAnyway");
            }

            for (var j = i + 1; j < constraints.Count; j++)
            {
                if (constraint.TopologyKey == constraints[j].TopologyKey && constraint.WhenUnsatisfiable == constraints[j].WhenUnsatisfiable)
                {
                    errors.Duplicate(at.Child("{topologyKey, whenUnsatisfiable}"), $"{{{constraint.TopologyKey}, {constraint.WhenUnsatisfiable}}}");
                    break;
                }
            }

            MinDomains(constraint, at.Child("minDomains"), errors);
            Policy(constraint.NodeAffinityPolicy, at.Child("nodeAffinityPolicy"), errors);
            Policy(constraint.NodeTaintsPolicy, at.Child("nodeTaintsPolicy"), errors);
            Keys(constraint, at.Child("matchLabelKeys"), errors);
            errors.LabelSelector(at.Child("labelSelector"), constraint.LabelSelector);
        }
    }

    private static void MinDomains(TopologySpreadConstraint constraint, FieldPath path, FieldErrors errors)
    {
        if (constraint.MinDomains is not { } domains)
        {
            return;
        }

        if (domains <= 0)
        {
            errors.Invalid(path, domains, Checks.NotPositive);
        }

        if (constraint.WhenUnsatisfiable != "DoNotSchedule")
        {
            errors.Invalid(path, domains, $"can only use minDomains if whenUnsatisfiable=DoNotSchedule, not {constraint.WhenUnsatisfiable}");
        }
    }

    private static void Policy(string? policy, FieldPath path, FieldErrors errors)
    {
        if (policy is not (null or "Honor" or "Ignore"))
        {
            errors.NotSupported(path, policy, "Honor", "Ignore");
        }
    }

    private static void Keys(TopologySpreadConstraint constraint, FieldPath path, FieldErrors errors)
    {
        var (keys, selector) = (constraint.MatchLabelKeys, constraint.LabelSelector);
        if (!keys.IsEmpty && selector is null)
        {
            errors.Forbidden(path, "must not be specified when labelSelector is not set");
        }

        for (var i = 0; i < keys.Count; i++)
        {
            var key = keys[i];
            errors.QualifiedName(path.Index(i), key);
            if (selector is not null && (selector.MatchLabels.ContainsKey(key) || selector.MatchExpressions.Exists(other => other.Key == key)))
            {
                errors.Invalid(path.Index(i), key, "exists in both matchLabelKeys and labelSelector");
            }
        }
    }
}
