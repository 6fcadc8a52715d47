namespace Kubestrel.Machinery.Meta.V1;

/// <summary>One row: an object, or part of one.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.TableRow")]
public sealed partial record TableRow
{
    /// <summary>The values, as many as columns; numbers, texts, booleans, lists, maps or null.</summary>
    [Field("cells", Always = true, Required = true, List = "atomic", Raw = "any")]
    public ValueList<RawJson> Cells { get; init; }

    /// <summary>Marks on the row, such as Completed, by which clients may highlight or hide it.</summary>
    [Field("conditions", List = "atomic")]
    public ValueList<TableRowCondition> Conditions { get; init; }

    /// <summary>The object behind the row, as much of it as includeObject asked for.</summary>
    [Field("object", Raw = "extension")]
    public RawJson Object { get; init; }
}
