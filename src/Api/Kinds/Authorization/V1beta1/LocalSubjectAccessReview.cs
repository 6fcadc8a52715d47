namespace Kubestrel.Kinds.Authorization.V1beta1;

[ApiKind("authorization.k8s.io", "v1beta1", "LocalSubjectAccessReview")]
[ApiType("io.k8s.api.authorization.v1beta1.LocalSubjectAccessReview")]
public sealed partial record LocalSubjectAccessReview : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public SubjectAccessReviewSpec Spec { get; init; } = SubjectAccessReviewSpec.Empty;

    [Field("status", 3)]
    public SubjectAccessReviewStatus Status { get; init; } = SubjectAccessReviewStatus.Empty;
}
