namespace Kubestrel.Kinds.Core.V1;

/// <summary>An object of the same namespace.</summary>
[ApiType("io.k8s.api.core.v1.LocalObjectReference", Map = "atomic")]
public sealed partial record LocalObjectReference
{
    /// <summary>The object's name; empty is allowed for old objects but finds nothing.</summary>
    [Field("name", 1, Default = "\"\"")]
    public string Name { get; init; } = "";
}
