namespace Kubestrel.Kinds.Authorization.V1;

/// <summary>What access reviews must say, in upstream's words.</summary>
internal static class ReviewValidation
{
    public static void Spec(SubjectAccessReviewSpec spec, FieldErrors errors)
    {
        Attributes(spec.ResourceAttributes, spec.NonResourceAttributes, errors);
        if (spec.User.Length == 0 && spec.Groups.IsEmpty)
        {
            errors.Invalid(FieldPath.Of("spec", "user"), spec.User, "at least one of user or group must be specified");
        }

        Selectors(spec.ResourceAttributes, errors);
    }

    public static void Attributes(ResourceAttributes? resource, NonResourceAttributes? path, FieldErrors errors)
    {
        if (resource is not null && path is not null)
        {
            errors.Invalid(FieldPath.Of("spec", "nonResourceAttributes"), Shown(path), "cannot be specified in combination with resourceAttributes");
        }

        if (resource is null && path is null)
        {
            errors.Invalid(FieldPath.Of("spec", "resourceAttributes"), null, "exactly one of nonResourceAttributes or resourceAttributes must be specified");
        }
    }

    public static void Selectors(ResourceAttributes? resource, FieldErrors errors)
    {
        if (resource?.FieldSelector is { } fields)
        {
            var path = FieldPath.Of("spec", "resourceAttributes", "fieldSelector");
            Selector(path, fields.RawSelector, fields.Requirements.Count, errors);
            for (var i = 0; i < fields.Requirements.Count; i++)
            {
                var (one, at) = (fields.Requirements[i], path.Child("requirements").Index(i));
                if (one.Key.Length == 0)
                {
                    errors.Required(at.Child("key"), "must be specified");
                }

                Values(one.Operator, one.Values, at.Child("values"), errors);
            }
        }

        if (resource?.LabelSelector is { } labels)
        {
            var path = FieldPath.Of("spec", "resourceAttributes", "labelSelector");
            Selector(path, labels.RawSelector, labels.Requirements.Count, errors);
            for (var i = 0; i < labels.Requirements.Count; i++)
            {
                var (one, at) = (labels.Requirements[i], path.Child("requirements").Index(i));
                Values(one.Operator, one.Values, at.Child("values"), errors);
                errors.QualifiedName(at.Child("key"), one.Key);
                for (var j = 0; j < one.Values.Count; j++)
                {
                    errors.Each(at.Child("values").Index(j), one.Values[j], Names.LabelValue(one.Values[j]));
                }
            }
        }
    }

    public static void EmptyMetadata(ObjectMeta metadata, string message, FieldErrors errors)
    {
        if (metadata with { ManagedFields = default } != ObjectMeta.Empty)
        {
            errors.Invalid(FieldPath.Of("metadata"), metadata, message);
        }
    }

    public static GoValue Shown(NonResourceAttributes path) =>
        new($"authorization.NonResourceAttributes{{Path:{GoString.Quote(path.Path)}, Verb:{GoString.Quote(path.Verb)}}}");

    private static void Selector(FieldPath path, string raw, int requirements, FieldErrors errors)
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

    /// <summary>Operators that newer clients know are let through: the authorizer ignores what it does not understand.</summary>
    private static void Values(string @operator, ValueList<string> values, FieldPath path, FieldErrors errors)
    {
        if (@operator is "In" or "NotIn" && values.IsEmpty)
        {
            errors.Required(path, "must be specified when `operator` is 'In' or 'NotIn'");
        }
        else if (@operator is "Exists" or "DoesNotExist" && !values.IsEmpty)
        {
            errors.Forbidden(path, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
        }
    }
}
