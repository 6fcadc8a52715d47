namespace Kubestrel.Kinds.Authentication.V1;

[ApiKind("authentication.k8s.io", "v1", "TokenRequest")]
[ApiType("io.k8s.api.authentication.v1.TokenRequest")]
public sealed partial record TokenRequest : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public TokenRequestSpec Spec { get; init; } = TokenRequestSpec.Empty;

    [Field("status", 3)]
    public TokenRequestStatus Status { get; init; } = TokenRequestStatus.Empty;
}

[ApiType("io.k8s.api.authentication.v1.BoundObjectReference")]
public sealed partial record BoundObjectReference
{
    [Field("kind", 1)]
    public string Kind { get; init; } = "";

    [Field("apiVersion", 2)]
    public string ApiVersion { get; init; } = "";

    [Field("name", 3)]
    public string Name { get; init; } = "";

    [Field("uid", 4)]
    public string Uid { get; init; } = "";
}

[ApiType("io.k8s.api.authentication.v1.TokenRequestSpec")]
public sealed partial record TokenRequestSpec
{
    [Field("audiences", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<string> Audiences { get; init; }

    [Field("expirationSeconds", 4, Always = true)]
    public long? ExpirationSeconds { get; init; }

    [Field("boundObjectRef", 3, Always = true)]
    public BoundObjectReference? BoundObjectRef { get; init; }
}

[ApiType("io.k8s.api.authentication.v1.TokenRequestStatus")]
public sealed partial record TokenRequestStatus
{
    [Field("token", 1, Always = true, Required = true)]
    public string Token { get; init; } = "";

    [Field("expirationTimestamp", 2, Always = true, Required = true)]
    public Time ExpirationTimestamp { get; init; }
}
