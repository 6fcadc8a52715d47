namespace Kubestrel.Machinery.Meta.V1;

/// <summary>Objects as rows and columns, for clients that ask for "as=Table"; kubectl get prints it.</summary>
[ApiKind("meta.k8s.io", "v1", "Table")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.Table")]
public sealed partial record Table : KubeObject
{
    /// <summary>The revision, and the continue token for more rows.</summary>
    [Field("metadata")]
    public ListMeta Metadata { get; init; } = ListMeta.Empty;

    /// <summary>The columns, in the order of the cells.</summary>
    [Field("columnDefinitions", Always = true, Required = true, List = "atomic")]
    public ValueList<TableColumnDefinition> ColumnDefinitions { get; init; }

    /// <summary>The rows, one for each object, in the list's order.</summary>
    [Field("rows", Always = true, Required = true, List = "atomic")]
    public ValueList<TableRow> Rows { get; init; }
}
