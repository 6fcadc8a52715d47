namespace Kubestrel.Kinds.Core.V1;

/// <summary>A token of the pod's service account, renewed before it expires.</summary>
[ApiType("io.k8s.api.core.v1.ServiceAccountTokenProjection")]
public sealed partial record ServiceAccountTokenProjection
{
    /// <summary>Whom the token is for; by default the API server.</summary>
    [Field("audience", 1)]
    public string Audience { get; init; } = "";

    /// <summary>Seconds it is valid, at least 600; 3600 by default. Renewed after 80 % of that time, or 24 hours.</summary>
    [Field("expirationSeconds", 2)]
    public long? ExpirationSeconds { get; init; }

    /// <summary>The file, relative to the volume's root.</summary>
    [Field("path", 3, Always = true, Required = true)]
    public string Path { get; init; } = "";
}
