namespace Kubestrel.Kinds.ApiExtensions.V1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionSpec")]
public sealed partial record CustomResourceDefinitionSpec
{
    [Field("group", 1, Always = true, Required = true)]
    public string Group { get; init; } = "";

    [Field("names", 3, Always = true, Required = true)]
    public CustomResourceDefinitionNames Names { get; init; } = CustomResourceDefinitionNames.Empty;

    [Field("scope", 4, Always = true, Required = true)]
    public string Scope { get; init; } = "";

    [Field("versions", 7, Always = true, Required = true, List = "atomic")]
    public ValueList<CustomResourceDefinitionVersion> Versions { get; init; }

    [Field("conversion", 9)]
    public CustomResourceConversion? Conversion { get; init; }

    [Field("preserveUnknownFields", 10)]
    public bool PreserveUnknownFields { get; init; }
}
