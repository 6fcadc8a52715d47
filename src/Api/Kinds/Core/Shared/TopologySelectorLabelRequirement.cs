namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.TopologySelectorLabelRequirement")]
public sealed partial record TopologySelectorLabelRequirement
{
    [Field("key", 1, Always = true, Required = true)]
    public string Key { get; init; } = "";

    [Field("values", 2, Always = true, Required = true, List = "atomic")]
    public ValueList<string> Values { get; init; }
}
