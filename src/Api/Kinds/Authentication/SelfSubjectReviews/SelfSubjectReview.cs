namespace Kubestrel.Kinds.Authentication.V1;

[ApiKind("authentication.k8s.io", "v1", "SelfSubjectReview")]
[ApiType("io.k8s.api.authentication.v1.SelfSubjectReview")]
[Resource("selfsubjectreviews", "selfsubjectreview", false, "create")]
public sealed partial record SelfSubjectReview : MetaObject
{
    [Field("status", 2)]
    public SelfSubjectReviewStatus Status { get; init; } = SelfSubjectReviewStatus.Empty;
}

[ApiType("io.k8s.api.authentication.v1.SelfSubjectReviewStatus")]
public sealed partial record SelfSubjectReviewStatus
{
    [Field("userInfo", 1)]
    public UserInfo UserInfo { get; init; } = UserInfo.Empty;
}
