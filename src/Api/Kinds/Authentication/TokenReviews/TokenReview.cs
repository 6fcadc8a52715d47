namespace Kubestrel.Kinds.Authentication.V1;

/// <summary>Asks whether a token is valid and whose it is.</summary>
[ApiKind("authentication.k8s.io", "v1", "TokenReview")]
[ApiType("io.k8s.api.authentication.v1.TokenReview")]
[Resource("tokenreviews", "tokenreview", false, "create")]
public sealed partial record TokenReview : MetaObject
{
    /// <summary>The token to look at.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public TokenReviewSpec Spec { get; init; } = TokenReviewSpec.Empty;

    /// <summary>What was found out, filled in by the server.</summary>
    [Field("status", 3)]
    public TokenReviewStatus Status { get; init; } = TokenReviewStatus.Empty;
}

/// <summary>A token to look at.</summary>
[ApiType("io.k8s.api.authentication.v1.TokenReviewSpec")]
public sealed partial record TokenReviewSpec
{
    /// <summary>The token as the client sent it, without "Bearer".</summary>
    [Field("token", 1)]
    public string Token { get; init; } = "";

    /// <summary>The asker's own names; the token must be for one of them. By default the API server.</summary>
    [Field("audiences", 2, List = "atomic")]
    public ValueList<string> Audiences { get; init; }
}

/// <summary>What was found out about a token.</summary>
[ApiType("io.k8s.api.authentication.v1.TokenReviewStatus")]
public sealed partial record TokenReviewStatus
{
    /// <summary>Whether it is valid for one of the audiences.</summary>
    [Field("authenticated", 1)]
    public bool Authenticated { get; init; }

    /// <summary>Whose it is; only when authenticated.</summary>
    [Field("user", 2)]
    public UserInfo User { get; init; } = UserInfo.Empty;

    /// <summary>Those of the asked audiences that it is for; one that is empty means the API server's only.</summary>
    [Field("audiences", 4, List = "atomic")]
    public ValueList<string> Audiences { get; init; }

    /// <summary>Why it could not be checked; a token that is merely wrong gives none.</summary>
    [Field("error", 3)]
    public string Error { get; init; } = "";
}
