namespace Kubestrel.Kinds.Authorization.V1beta1;

[ApiKind("authorization.k8s.io", "v1beta1", "SubjectAccessReview")]
[ApiType("io.k8s.api.authorization.v1beta1.SubjectAccessReview")]
public sealed partial record SubjectAccessReview : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public SubjectAccessReviewSpec Spec { get; init; } = SubjectAccessReviewSpec.Empty;

    [Field("status", 3)]
    public SubjectAccessReviewStatus Status { get; init; } = SubjectAccessReviewStatus.Empty;
}
