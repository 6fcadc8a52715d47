namespace Kubestrel.Kinds.Authorization.V1;

[ApiType("io.k8s.api.authorization.v1.LabelSelectorAttributes")]
public sealed partial record LabelSelectorAttributes
{
    [Field("rawSelector", 1)]
    public string RawSelector { get; init; } = "";

    [Field("requirements", 2, List = "atomic")]
    public ValueList<LabelSelectorRequirement> Requirements { get; init; }
}
