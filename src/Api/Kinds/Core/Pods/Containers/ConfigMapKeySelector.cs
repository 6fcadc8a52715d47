namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.ConfigMapKeySelector", Map = "atomic")]
public sealed partial record ConfigMapKeySelector
{
    [Field("name", 1, 1, Default = "\"\"")]
    public string Name { get; init; } = "";

    [Field("key", 2, Always = true, Required = true)]
    public string Key { get; init; } = "";

    [Field("optional", 3)]
    public bool? Optional { get; init; }
}
