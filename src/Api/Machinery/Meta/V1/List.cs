namespace Kubestrel.Machinery.Meta.V1;

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.List")]
public sealed partial record List : ListObject
{
    [Field("items", 2, Always = true, Required = true, Raw = "extension")]
    public ValueList<RawJson> Items { get; init; }
}
