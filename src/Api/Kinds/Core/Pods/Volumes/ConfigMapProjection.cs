namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.ConfigMapProjection")]
public sealed partial record ConfigMapProjection
{
    [Field("name", 1, 1, Default = "\"\"")]
    public string Name { get; init; } = "";

    [Field("items", 2, List = "atomic")]
    public ValueList<KeyToPath> Items { get; init; }

    [Field("optional", 4)]
    public bool? Optional { get; init; }
}
