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

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta")]
public sealed partial record ListMeta
{
    [Field("selfLink", 1)]
    public string SelfLink { get; init; } = "";

    [Field("resourceVersion", 2)]
    public string ResourceVersion { get; init; } = "";

    [Field("continue", 3)]
    public string Continue { get; init; } = "";

    [Field("remainingItemCount", 4)]
    public long? RemainingItemCount { get; init; }
}

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.TableColumnDefinition")]
public sealed partial record TableColumnDefinition
{
    [Field("name", Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("type", Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("format", Always = true, Required = true)]
    public string Format { get; init; } = "";

    [Field("description", Always = true, Required = true)]
    public string Description { get; init; } = "";

    [Field("priority", Always = true, Required = true)]
    public int Priority { get; init; }
}

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

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.TableRowCondition")]
public sealed partial record TableRowCondition
{
    [Field("type", Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("status", Always = true, Required = true)]
    public string Status { get; init; } = "";

    [Field("reason")]
    public string Reason { get; init; } = "";

    [Field("message")]
    public string Message { get; init; } = "";
}
