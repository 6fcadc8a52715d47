namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.NodeSelectorRequirement")]
public sealed partial record NodeSelectorRequirement
{
    [Field("key", 1, Always = true, Required = true)]
    public string Key { get; init; } = "";

    [Field("operator", 2, Always = true, Required = true, Enum = "DoesNotExist,Exists,Gt,In,Lt,NotIn")]
    public string Operator { get; init; } = "";

    [Field("values", 3, List = "atomic")]
    public ValueList<string> Values { get; init; }
}
