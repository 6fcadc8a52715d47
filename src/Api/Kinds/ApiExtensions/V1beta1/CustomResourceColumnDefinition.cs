namespace Kubestrel.Kinds.ApiExtensions.V1beta1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceColumnDefinition")]
public sealed partial record CustomResourceColumnDefinition
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("type", 2, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("format", 3)]
    public string Format { get; init; } = "";

    [Field("description", 4)]
    public string Description { get; init; } = "";

    [Field("priority", 5)]
    public int Priority { get; init; }

    /// <summary>The value's simple JSON path, as ".spec.replicas".</summary>
    [Field("JSONPath", 6, Always = true, Required = true)]
    public string JSONPath { get; init; } = "";
}
