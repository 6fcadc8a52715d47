namespace Kubestrel.Kinds.Authorization.V1;

[ApiKind("authorization.k8s.io", "v1", "SelfSubjectAccessReview")]
[ApiType("io.k8s.api.authorization.v1.SelfSubjectAccessReview")]
[Resource("selfsubjectaccessreviews", "selfsubjectaccessreview", false, "create")]
public sealed partial record SelfSubjectAccessReview : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public SelfSubjectAccessReviewSpec Spec { get; init; } = SelfSubjectAccessReviewSpec.Empty;

    [Field("status", 3)]
    public SubjectAccessReviewStatus Status { get; init; } = SubjectAccessReviewStatus.Empty;
}

[ApiType("io.k8s.api.authorization.v1.SelfSubjectAccessReviewSpec")]
public sealed partial record SelfSubjectAccessReviewSpec
{
    [Field("resourceAttributes", 1)]
    public ResourceAttributes? ResourceAttributes { get; init; }

    [Field("nonResourceAttributes", 2)]
    public NonResourceAttributes? NonResourceAttributes { get; init; }
}
