namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of a pod's resource claims.</summary>
internal static class PodClaimValidation
{
    public static void Validate(PodScope scope, FieldPath path)
    {
        var (claims, errors) = (scope.Spec.ResourceClaims, scope.Errors);
        for (var i = 0; i < claims.Count; i++)
        {
            if (scope.Meta?.Annotations.ContainsKey(PodValidation.MirrorKey) == true)
            {
                errors.Forbidden(FieldPath.Root, "static pods do not support resource claims");
                continue;
            }

            Name(claims, i, path.Index(i).Child("name"), errors);
            Source(claims[i], path.Index(i), errors);
        }
    }

    private static void Name(ValueList<PodResourceClaim> claims, int index, FieldPath path, FieldErrors errors)
    {
        var name = claims[index].Name;
        if (name.Length == 0)
        {
            errors.Required(path);
        }
        else if (claims.FindIndex(claim => claim.Name == name) < index)
        {
            errors.Duplicate(path, name);
        }
        else
        {
            errors.Label(path, name);
        }
    }

    private static void Source(PodResourceClaim claim, FieldPath path, FieldErrors errors)
    {
        if (claim.ResourceClaimName is not null && claim.ResourceClaimTemplateName is not null)
        {
            errors.Invalid(path, claim, "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified");
        }

        if (claim.ResourceClaimName is null && claim.ResourceClaimTemplateName is null)
        {
            errors.Invalid(path, claim, "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`");
        }

        if (claim.ResourceClaimName is { } name)
        {
            errors.Subdomain(path.Child("resourceClaimName"), name);
        }

        if (claim.ResourceClaimTemplateName is { } template)
        {
            errors.Subdomain(path.Child("resourceClaimTemplateName"), template);
        }
    }
}
