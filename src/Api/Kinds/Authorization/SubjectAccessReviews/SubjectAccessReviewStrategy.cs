namespace Kubestrel.Kinds.Authorization.V1;

internal sealed class SubjectAccessReviewStrategy : ResourceStrategy<SubjectAccessReview>
{
    public override bool HasGeneration => false;

    protected override void ValidateCreate(SubjectAccessReview obj, FieldErrors errors)
    {
        ReviewValidation.Spec(obj.Spec, errors);
        ReviewValidation.EmptyMetadata(obj.Metadata, "must be empty", errors);
    }
}
