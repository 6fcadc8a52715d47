namespace Kubestrel.Kinds.Core.V1;

/// <summary>A secret in any namespace.</summary>
[ApiType("io.k8s.api.core.v1.SecretReference", Map = "atomic")]
public sealed partial record SecretReference
{
    /// <summary>The secret's name; unique in its namespace.</summary>
    [Field("name", 1)]
    public string Name { get; init; } = "";

    /// <summary>The namespace the secret is in.</summary>
    [Field("namespace", 2)]
    public string Namespace { get; init; } = "";
}
