namespace Kubestrel.Kinds.ApiExtensions.V1beta1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionSpec")]
public sealed partial record CustomResourceDefinitionSpec
{
    [Field("group", 1, Always = true, Required = true)]
    public string Group { get; init; } = "";

    [Field("version", 2)]
    public string Version { get; init; } = "";

    [Field("names", 3, Always = true, Required = true)]
    public CustomResourceDefinitionNames Names { get; init; } = CustomResourceDefinitionNames.Empty;

    [Field("scope", 4, Always = true, Required = true)]
    public string Scope { get; init; } = "";

    [Field("validation", 5)]
    public CustomResourceValidation? Validation { get; init; }

    [Field("subresources", 6)]
    public CustomResourceSubresources? Subresources { get; init; }

    [Field("versions", 7, List = "atomic")]
    public ValueList<CustomResourceDefinitionVersion> Versions { get; init; }

    [Field("additionalPrinterColumns", 8, List = "atomic")]
    public ValueList<CustomResourceColumnDefinition> AdditionalPrinterColumns { get; init; }

    [Field("selectableFields", 11, List = "atomic")]
    public ValueList<SelectableField> SelectableFields { get; init; }

    [Field("conversion", 9)]
    public CustomResourceConversion? Conversion { get; init; }

    [Field("preserveUnknownFields", 10)]
    public bool? PreserveUnknownFields { get; init; }
}
