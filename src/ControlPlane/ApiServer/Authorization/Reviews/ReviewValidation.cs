using Kubestrel.Kinds.Authorization.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Authorization.Reviews;

/// <summary>What an access review must say, in upstream's words.</summary>
internal static class ReviewValidation
{
    public static void Spec(FieldErrors errors, SubjectAccessReviewSpec spec)
    {
        Attributes(errors, spec.ResourceAttributes, spec.NonResourceAttributes);
        if (spec.User.Length == 0 && spec.Groups.Count == 0)
        {
            errors.Invalid(FieldPath.Of("spec", "user"), spec.User, "at least one of user or group must be specified");
        }

        Selectors(errors, spec.ResourceAttributes);
    }

    public static void Attributes(FieldErrors errors, ResourceAttributes? resource, NonResourceAttributes? path)
    {
        if (resource is not null && path is not null)
        {
            errors.Invalid(FieldPath.Of("spec", "nonResourceAttributes"), path, "cannot be specified in combination with resourceAttributes");
        }

        if (resource is null && path is null)
        {
            errors.Invalid(FieldPath.Of("spec", "resourceAttributes"), null, "exactly one of nonResourceAttributes or resourceAttributes must be specified");
        }
    }

    public static void Selectors(FieldErrors errors, ResourceAttributes? resource)
    {
        if (resource?.FieldSelector is { } fields)
        {
            Selector(errors, FieldPath.Of("spec", "resourceAttributes", "fieldSelector"), fields.RawSelector, fields.Requirements.Count);
        }

        if (resource?.LabelSelector is { } labels)
        {
            Selector(errors, FieldPath.Of("spec", "resourceAttributes", "labelSelector"), labels.RawSelector, labels.Requirements.Count);
        }
    }

    public static void EmptyMetadata(FieldErrors errors, ObjectMeta metadata, string message)
    {
        if (metadata with { ManagedFields = default } != ObjectMeta.Empty)
        {
            errors.Invalid(FieldPath.Of("metadata"), metadata, message);
        }
    }

    private static void Selector(FieldErrors errors, FieldPath path, string raw, int requirements)
    {
        if (raw.Length > 0 && requirements > 0)
        {
            errors.Invalid(path.Child("rawSelector"), raw, "may not specified at the same time as requirements");
        }

        if (raw.Length == 0 && requirements == 0)
        {
            errors.Required(path.Child("requirements"), $"when {path} is specified, requirements or rawSelector is required");
        }
    }
}
