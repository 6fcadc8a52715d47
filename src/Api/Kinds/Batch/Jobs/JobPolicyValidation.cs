namespace Kubestrel.Kinds.Batch.V1;

/// <summary>Validation of rules for when a job fails or succeeds before its count.</summary>
internal static class JobPolicyValidation
{
    private const int MaxRules = 20;
    private const int MaxExitCodes = 255;
    private const int MaxIndexesLength = 64 * 1024;

    public static void Failure(JobSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.PodFailurePolicy is not { } policy)
        {
            return;
        }

        var rules = path.Child("rules");
        if (policy.Rules.Count > MaxRules)
        {
            errors.TooMany(rules, policy.Rules.Count, MaxRules);
        }

        for (var i = 0; i < policy.Rules.Count; i++)
        {
            FailureRule(spec, policy.Rules[i], rules.Index(i), errors);
        }
    }

    public static void Success(JobSpec spec, FieldPath path, FieldErrors errors)
    {
        var rules = spec.SuccessPolicy!.Rules;
        var at = path.Child("rules");
        if (rules.IsEmpty)
        {
            errors.Required(at, "at least one rules must be specified when the successPolicy is specified");
        }

        if (rules.Count > MaxRules)
        {
            errors.TooMany(at, rules.Count, MaxRules);
        }

        for (var i = 0; i < rules.Count; i++)
        {
            SuccessRule(rules[i], spec.Completions ?? 0, at.Index(i), errors);
        }
    }

    private static void FailureRule(JobSpec spec, PodFailurePolicyRule rule, FieldPath path, FieldErrors errors)
    {
        switch (rule.Action)
        {
            case "":
                errors.Required(path.Child("action"), "valid values: [\"Count\" \"FailIndex\" \"FailJob\" \"Ignore\"]");
                break;
            case "FailIndex":
                if (spec.BackoffLimitPerIndex is null)
                {
                    errors.Invalid(path.Child("action"), rule.Action, "requires the backoffLimitPerIndex to be set");
                }

                break;
            case not ("Count" or "FailJob" or "Ignore"):
                errors.NotSupported(path.Child("action"), rule.Action, "Count", "FailIndex", "FailJob", "Ignore");
                break;
        }

        if (rule.OnExitCodes is { } codes)
        {
            ExitCodes(spec, codes, path.Child("onExitCodes"), errors);
        }

        Conditions(rule.OnPodConditions, path.Child("onPodConditions"), errors);
        if (rule.OnExitCodes is not null && !rule.OnPodConditions.IsEmpty)
        {
            errors.InvalidOmitted(path, "specifying both OnExitCodes and OnPodConditions is not supported");
        }

        if (rule.OnExitCodes is null && rule.OnPodConditions.IsEmpty)
        {
            errors.InvalidOmitted(path, "specifying one of OnExitCodes and OnPodConditions is required");
        }
    }

    private static void Conditions(ValueList<PodFailurePolicyOnPodConditionsPattern> patterns, FieldPath path, FieldErrors errors)
    {
        if (patterns.Count > MaxRules)
        {
            errors.TooMany(path, patterns.Count, MaxRules);
        }

        for (var i = 0; i < patterns.Count; i++)
        {
            errors.QualifiedName(path.Index(i).Child("type"), patterns[i].Type);
            if (patterns[i].Status.Length == 0)
            {
                errors.Required(path.Index(i).Child("status"), "valid values: [\"False\" \"True\" \"Unknown\"]");
            }
            else if (patterns[i].Status is not ("False" or "True" or "Unknown"))
            {
                errors.NotSupported(path.Index(i).Child("status"), patterns[i].Status, "False", "True", "Unknown");
            }
        }
    }

    private static void ExitCodes(JobSpec spec, PodFailurePolicyOnExitCodesRequirement codes, FieldPath path, FieldErrors errors)
    {
        if (codes.Operator.Length == 0)
        {
            errors.Required(path.Child("operator"), "valid values: [\"In\" \"NotIn\"]");
        }
        else if (codes.Operator is not ("In" or "NotIn"))
        {
            errors.NotSupported(path.Child("operator"), codes.Operator, "In", "NotIn");
        }

        if (codes.ContainerName is { } name
            && !spec.Template.Spec.Containers.Exists(container => container.Name == name)
            && !spec.Template.Spec.InitContainers.Exists(container => container.Name == name))
        {
            errors.Invalid(path.Child("containerName"), name, "must be one of the container or initContainer names in the pod template");
        }

        var (values, at) = (codes.Values, path.Child("values"));
        var shown = new GoValue(values.IsNull ? "[]int32(nil)" : $"[]int32{{{string.Join(", ", values)}}}");
        if (values.IsEmpty)
        {
            errors.Invalid(at, shown, "at least one value is required");
        }
        else if (values.Count > MaxExitCodes)
        {
            errors.TooMany(at, values.Count, MaxExitCodes);
        }

        var ordered = true;
        for (var i = 0; i < values.Count; i++)
        {
            if (codes.Operator == "In" && values[i] == 0)
            {
                errors.Invalid(at.Index(i), 0, "must not be 0 for the In operator");
            }

            if (values.FindIndex(other => other == values[i]) < i)
            {
                errors.Duplicate(at.Index(i), values[i]);
            }

            ordered &= i == 0 || values[i - 1] <= values[i];
        }

        if (!ordered)
        {
            errors.Invalid(at, shown, "must be ordered");
        }
    }

    private static void SuccessRule(SuccessPolicyRule rule, int completions, FieldPath path, FieldErrors errors)
    {
        if (rule.SucceededCount is null && rule.SucceededIndexes is null)
        {
            errors.Required(path, "at least one of succeededCount or succeededIndexes must be specified");
        }

        var total = 0;
        if (rule.SucceededIndexes is { } indexes)
        {
            var at = path.Child("succeededIndexes");
            if (indexes.Length > MaxIndexesLength)
            {
                errors.TooLong(at, MaxIndexesLength);
            }

            if (JobIndexes.Count(indexes, completions, out total) is { } error)
            {
                errors.Invalid(at, indexes, "error parsing succeededIndexes: " + error);
            }
        }

        if (rule.SucceededCount is not { } count)
        {
            return;
        }

        errors.NonNegative(path.Child("succeededCount"), count);
        if (count > completions)
        {
            errors.Invalid(path.Child("succeededCount"), count, $"must be less than or equal to {completions} (the number of specified completions)");
        }

        if (rule.SucceededIndexes is not null && count > total)
        {
            errors.Invalid(
                path.Child("succeededCount"), count, $"must be less than or equal to {total} (the number of indexes in the specified succeededIndexes field)");
        }
    }
}
