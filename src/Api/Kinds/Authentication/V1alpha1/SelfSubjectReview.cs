namespace Kubestrel.Kinds.Authentication.V1alpha1;

[ApiKind("authentication.k8s.io", "v1alpha1", "SelfSubjectReview")]
[ApiType("io.k8s.api.authentication.v1alpha1.SelfSubjectReview")]
public sealed partial record SelfSubjectReview : MetaObject
{
    [Field("status", 2)]
    public SelfSubjectReviewStatus Status { get; init; } = SelfSubjectReviewStatus.Empty;
}

[ApiType("io.k8s.api.authentication.v1alpha1.SelfSubjectReviewStatus")]
public sealed partial record SelfSubjectReviewStatus
{
    [Field("userInfo", 1)]
    public Authentication.V1.UserInfo UserInfo { get; init; } = Authentication.V1.UserInfo.Empty;
}
