namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.ServiceAccountTokenProjection")]
public sealed partial record ServiceAccountTokenProjection
{
    [Field("audience", 1)]
    public string Audience { get; init; } = "";

    [Field("expirationSeconds", 2)]
    public long? ExpirationSeconds { get; init; }

    [Field("path", 3, Always = true, Required = true)]
    public string Path { get; init; } = "";
}
