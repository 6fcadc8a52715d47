namespace Kubestrel.Machinery.Meta.V1;

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.TableRow")]
public sealed partial record TableRow
{
    [Field("cells", Always = true, Required = true, List = "atomic", Raw = "any")]
    public ValueList<RawJson> Cells { get; init; }

    [Field("conditions", List = "atomic")]
    public ValueList<TableRowCondition> Conditions { get; init; }

    [Field("object", Raw = "extension")]
    public RawJson Object { get; init; }
}
