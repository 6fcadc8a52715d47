namespace Kubestrel.Kinds.Authentication.V1;

/// <summary>Asks who the client is; kubectl auth whoami uses it.</summary>
[ApiKind("authentication.k8s.io", "v1", "SelfSubjectReview")]
[ApiType("io.k8s.api.authentication.v1.SelfSubjectReview")]
[Resource("selfsubjectreviews", "selfsubjectreview", false, "create")]
public sealed partial record SelfSubjectReview : MetaObject
{
    /// <summary>Who the client is, filled in by the server.</summary>
    [Field("status", 2)]
    public SelfSubjectReviewStatus Status { get; init; } = SelfSubjectReviewStatus.Empty;
}

/// <summary>Who the client is.</summary>
[ApiType("io.k8s.api.authentication.v1.SelfSubjectReviewStatus")]
public sealed partial record SelfSubjectReviewStatus
{
    /// <summary>The user as the request was authenticated, impersonation included.</summary>
    [Field("userInfo", 1)]
    public UserInfo UserInfo { get; init; } = UserInfo.Empty;
}
