namespace Kubestrel.Machinery.Meta.V1;

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
