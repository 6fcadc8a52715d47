namespace Kubestrel.Kinds.ApiExtensions.V1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceColumnDefinition")]
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

    [Field("jsonPath", 6, Always = true, Required = true)]
    public string JsonPath { get; init; } = "";
}
