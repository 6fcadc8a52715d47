namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.LocalObjectReference", Map = "atomic")]
public sealed partial record LocalObjectReference
{
    [Field("name", 1, Default = "\"\"")]
    public string Name { get; init; } = "";
}
