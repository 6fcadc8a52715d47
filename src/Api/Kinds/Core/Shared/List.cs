namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "List")]
[ApiType("io.k8s.api.core.v1.List")]
public sealed partial record List : ListObject
{
    [Field("items", 2, Always = true, Required = true, Raw = "extension")]
    public ValueList<RawJson> Items { get; init; }
}
