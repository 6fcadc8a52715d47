namespace Kubestrel.Kinds.Authorization.V1;

internal sealed class SelfSubjectAccessReviewStrategy : ResourceStrategy<SelfSubjectAccessReview>
{
    public override bool HasGeneration => false;

    protected override void ValidateCreate(SelfSubjectAccessReview obj, FieldErrors errors)
    {
        ReviewValidation.Attributes(obj.Spec.ResourceAttributes, obj.Spec.NonResourceAttributes, errors);
        ReviewValidation.Selectors(obj.Spec.ResourceAttributes, errors);
        ReviewValidation.EmptyMetadata(obj.Metadata, "must be empty", errors);
    }
}
