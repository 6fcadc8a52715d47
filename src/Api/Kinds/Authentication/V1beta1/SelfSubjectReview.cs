namespace Kubestrel.Kinds.Authentication.V1beta1;

[ApiKind("authentication.k8s.io", "v1beta1", "SelfSubjectReview", Deprecated = "1.30", Removed = "1.33")]
[ApiType("io.k8s.api.authentication.v1beta1.SelfSubjectReview")]
[Resource("selfsubjectreviews", "selfsubjectreview", false, "create")]
public sealed partial record SelfSubjectReview : MetaObject
{
    [Field("status", 2)]
    public SelfSubjectReviewStatus Status { get; init; } = SelfSubjectReviewStatus.Empty;
}

[ApiType("io.k8s.api.authentication.v1beta1.SelfSubjectReviewStatus")]
public sealed partial record SelfSubjectReviewStatus
{
    [Field("userInfo", 1)]
    public Authentication.V1.UserInfo UserInfo { get; init; } = Authentication.V1.UserInfo.Empty;
}
