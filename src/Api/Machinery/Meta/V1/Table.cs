namespace Kubestrel.Machinery.Meta.V1;

[ApiKind("meta.k8s.io", "v1", "Table")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.Table")]
public sealed partial record Table : KubeObject
{
    [Field("metadata")]
    public ListMeta Metadata { get; init; } = ListMeta.Empty;

    [Field("columnDefinitions", Always = true, Required = true, List = "atomic")]
    public ValueList<TableColumnDefinition> ColumnDefinitions { get; init; }

    [Field("rows", Always = true, Required = true, List = "atomic")]
    public ValueList<TableRow> Rows { get; init; }
}
