namespace Kubestrel.Kinds.Authorization.V1;

internal sealed class LocalSubjectAccessReviewStrategy : ResourceStrategy<LocalSubjectAccessReview>
{
    public override bool HasGeneration => false;

    protected override void ValidateCreate(LocalSubjectAccessReview obj, FieldErrors errors)
    {
        ReviewValidation.Spec(obj.Spec, errors);
        ReviewValidation.EmptyMetadata(obj.Metadata with { Namespace = "" }, "must be empty except for namespace", errors);
        if (obj.Spec.ResourceAttributes is { } resource && resource.Namespace != obj.Metadata.Namespace)
        {
            errors.Invalid(FieldPath.Of("spec", "resourceAttributes", "namespace"), resource.Namespace, "must match metadata.namespace");
        }

        if (obj.Spec.NonResourceAttributes is { } path)
        {
            errors.Invalid(FieldPath.Of("spec", "nonResourceAttributes"), ReviewValidation.Shown(path), "disallowed on this kind of request");
        }
    }
}
