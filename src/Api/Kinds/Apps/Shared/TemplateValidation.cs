using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Apps.V1;

/// <summary>What workloads that keep pods running ask of their selector and template.</summary>
internal static class TemplateValidation
{
    /// <param name="kind">As the error about an empty selector names the kind.</param>
    public static void Selector(LabelSelector? selector, string kind, FieldPath path, FieldErrors errors)
    {
        if (selector is null)
        {
            errors.Required(path);
            return;
        }

        errors.LabelSelector(path, selector);
        NotEmpty(selector, kind, path, errors);
        if (!Checks.IsValid(selector))
        {
            errors.Invalid(path, GoValue.Of(selector), kind == "statefulset" ? "" : "invalid label selector");
        }
    }

    public static void NotEmpty(LabelSelector selector, string kind, FieldPath path, FieldErrors errors)
    {
        if (selector.MatchLabels.Count + selector.MatchExpressions.Count == 0)
        {
            errors.Invalid(path, GoValue.Of(selector), $"empty selector is invalid for {kind}");
        }
    }

    /// <summary>The selector must match the template's labels, where it selects at all.</summary>
    public static void Matches(LabelSelector? selector, PodTemplateSpec template, FieldPath path, FieldErrors errors)
    {
        if (selector is { MatchLabels.Count: 0, MatchExpressions.Count: 0 } || (selector is not null && !Checks.IsValid(selector)))
        {
            return;
        }

        if (!Machinery.Selector.Of(selector).Matches(template.Metadata.Labels))
        {
            errors.Invalid(path.Child("metadata", "labels"), GoValue.Of(template.Metadata.Labels), "`selector` does not match template `labels`");
        }
    }

    /// <summary>Pods that are kept running restart always and have no deadline.</summary>
    /// <param name="kind">As the error about a deadline names the kind.</param>
    public static void RunsForever(PodSpec spec, string kind, FieldPath path, FieldErrors errors)
    {
        if (spec.RestartPolicy != "Always")
        {
            errors.NotSupported(path.Child("restartPolicy"), spec.RestartPolicy, "Always");
        }

        if (spec.ActiveDeadlineSeconds is not null)
        {
            errors.Forbidden(path.Child("activeDeadlineSeconds"), $"activeDeadlineSeconds in {kind} is not Supported");
        }
    }

    public static void NotMoreThan(int count, int limit, string detail, FieldPath path, FieldErrors errors)
    {
        if (count > limit)
        {
            errors.Invalid(path, count, detail);
        }
    }

    public static void CollisionCount(int? count, int? old, FieldPath path, FieldErrors errors)
    {
        if (count is { } value)
        {
            errors.NonNegative(path, value);
        }

        if (old is not null && (count ?? int.MinValue) < old)
        {
            errors.Invalid(path, count ?? 0, "cannot be decremented");
        }
    }
}
