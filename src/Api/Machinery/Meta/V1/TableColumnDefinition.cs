namespace Kubestrel.Machinery.Meta.V1;

/// <summary>One column of a table.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.TableColumnDefinition")]
public sealed partial record TableColumnDefinition
{
    /// <summary>The heading.</summary>
    [Field("name", Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The type of the cells as in OpenAPI: string, integer, number, boolean, date.</summary>
    [Field("type", Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>A hint as in OpenAPI; "name" marks the column that identifies the object.</summary>
    [Field("format", Always = true, Required = true)]
    public string Format { get; init; } = "";

    /// <summary>What the column shows.</summary>
    [Field("description", Always = true, Required = true)]
    public string Description { get; init; } = "";

    /// <summary>0 is always shown; higher numbers only where there is room (kubectl: -o wide).</summary>
    [Field("priority", Always = true, Required = true)]
    public int Priority { get; init; }
}
