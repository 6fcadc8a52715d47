namespace Kubestrel.Kinds.Authentication.V1;

/// <summary>Asks for a token of a service account; posted to serviceaccounts/token.</summary>
[ApiKind("authentication.k8s.io", "v1", "TokenRequest")]
[ApiType("io.k8s.api.authentication.v1.TokenRequest")]
public sealed partial record TokenRequest : MetaObject
{
    /// <summary>For whom, and for how long.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public TokenRequestSpec Spec { get; init; } = TokenRequestSpec.Empty;

    /// <summary>The token, filled in by the server.</summary>
    [Field("status", 3)]
    public TokenRequestStatus Status { get; init; } = TokenRequestStatus.Empty;
}

/// <summary>An object a token is bound to.</summary>
[ApiType("io.k8s.api.authentication.v1.BoundObjectReference")]
public sealed partial record BoundObjectReference
{
    /// <summary>What it is bound to: Pod, Secret or Node.</summary>
    [Field("kind", 1)]
    public string Kind { get; init; } = "";

    /// <summary>The object's group version, "v1".</summary>
    [Field("apiVersion", 2)]
    public string ApiVersion { get; init; } = "";

    /// <summary>The name of the object, in the account's namespace unless a Node.</summary>
    [Field("name", 3)]
    public string Name { get; init; } = "";

    /// <summary>The uid of the object; one made anew under the name does not keep the token valid.</summary>
    [Field("uid", 4)]
    public string Uid { get; init; } = "";
}

/// <summary>What token is wanted.</summary>
[ApiType("io.k8s.api.authentication.v1.TokenRequestSpec")]
public sealed partial record TokenRequestSpec
{
    /// <summary>Whom it is for; a receiver must find itself here. By default the API server.</summary>
    [Field("audiences", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<string> Audiences { get; init; }

    /// <summary>Seconds it is valid, at least 600; 3600 by default. The server may give fewer.</summary>
    [Field("expirationSeconds", 4, Always = true)]
    public long? ExpirationSeconds { get; init; }

    /// <summary>The token is only valid while this object exists.</summary>
    [Field("boundObjectRef", 3, Always = true)]
    public BoundObjectReference? BoundObjectRef { get; init; }
}

/// <summary>A token.</summary>
[ApiType("io.k8s.api.authentication.v1.TokenRequestStatus")]
public sealed partial record TokenRequestStatus
{
    /// <summary>The token, a JWT that the server has signed.</summary>
    [Field("token", 1, Always = true, Required = true)]
    public string Token { get; init; } = "";

    /// <summary>When it stops being valid; renew before.</summary>
    [Field("expirationTimestamp", 2, Always = true, Required = true)]
    public Time ExpirationTimestamp { get; init; }
}
