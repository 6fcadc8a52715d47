namespace Kubestrel.Kinds.Authorization.V1;

[ApiType("io.k8s.api.authorization.v1.FieldSelectorAttributes")]
public sealed partial record FieldSelectorAttributes
{
    [Field("rawSelector", 1)]
    public string RawSelector { get; init; } = "";

    [Field("requirements", 2, List = "atomic")]
    public ValueList<FieldSelectorRequirement> Requirements { get; init; }
}
