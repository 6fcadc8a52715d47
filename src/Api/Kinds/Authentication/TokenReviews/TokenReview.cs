namespace Kubestrel.Kinds.Authentication.V1;

[ApiKind("authentication.k8s.io", "v1", "TokenReview")]
[ApiType("io.k8s.api.authentication.v1.TokenReview")]
[Resource("tokenreviews", "tokenreview", false, "create")]
public sealed partial record TokenReview : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public TokenReviewSpec Spec { get; init; } = TokenReviewSpec.Empty;

    [Field("status", 3)]
    public TokenReviewStatus Status { get; init; } = TokenReviewStatus.Empty;
}

[ApiType("io.k8s.api.authentication.v1.TokenReviewSpec")]
public sealed partial record TokenReviewSpec
{
    [Field("token", 1)]
    public string Token { get; init; } = "";

    [Field("audiences", 2, List = "atomic")]
    public ValueList<string> Audiences { get; init; }
}

[ApiType("io.k8s.api.authentication.v1.TokenReviewStatus")]
public sealed partial record TokenReviewStatus
{
    [Field("authenticated", 1)]
    public bool Authenticated { get; init; }

    [Field("user", 2)]
    public UserInfo User { get; init; } = UserInfo.Empty;

    [Field("audiences", 4, List = "atomic")]
    public ValueList<string> Audiences { get; init; }

    [Field("error", 3)]
    public string Error { get; init; } = "";
}
