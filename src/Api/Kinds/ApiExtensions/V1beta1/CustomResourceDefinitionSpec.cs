namespace Kubestrel.Kinds.ApiExtensions.V1beta1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionSpec")]
public sealed partial record CustomResourceDefinitionSpec
{
    [Field("group", 1, Always = true, Required = true)]
    public string Group { get; init; } = "";

    /// <summary>The name of the only version; use versions instead.</summary>
    [Field("version", 2)]
    public string Version { get; init; } = "";

    [Field("names", 3, Always = true, Required = true)]
    public CustomResourceDefinitionNames Names { get; init; } = CustomResourceDefinitionNames.Empty;

    [Field("scope", 4, Always = true, Required = true)]
    public string Scope { get; init; } = "";

    /// <summary>The schema that all versions share; use one in each version instead.</summary>
    [Field("validation", 5)]
    public CustomResourceValidation? Validation { get; init; }

    /// <summary>The subresources of all versions.</summary>
    [Field("subresources", 6)]
    public CustomResourceSubresources? Subresources { get; init; }

    [Field("versions", 7, List = "atomic")]
    public ValueList<CustomResourceDefinitionVersion> Versions { get; init; }

    /// <summary>The columns that all versions share; use those of each version instead.</summary>
    [Field("additionalPrinterColumns", 8, List = "atomic")]
    public ValueList<CustomResourceColumnDefinition> AdditionalPrinterColumns { get; init; }

    /// <summary>The fields for field selectors in all versions.</summary>
    [Field("selectableFields", 11, List = "atomic")]
    public ValueList<SelectableField> SelectableFields { get; init; }

    [Field("conversion", 9)]
    public CustomResourceConversion? Conversion { get; init; }

    [Field("preserveUnknownFields", 10)]
    public bool? PreserveUnknownFields { get; init; }
}
