namespace Kubestrel.Kinds.ApiExtensions.V1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionVersion")]
public sealed partial record CustomResourceDefinitionVersion
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("served", 2, Always = true, Required = true)]
    public bool Served { get; init; }

    [Field("storage", 3, Always = true, Required = true)]
    public bool Storage { get; init; }

    [Field("deprecated", 7)]
    public bool Deprecated { get; init; }

    [Field("deprecationWarning", 8)]
    public string? DeprecationWarning { get; init; }

    [Field("schema", 4)]
    public CustomResourceValidation? Schema { get; init; }

    [Field("subresources", 5)]
    public CustomResourceSubresources? Subresources { get; init; }

    [Field("additionalPrinterColumns", 6, List = "atomic")]
    public ValueList<CustomResourceColumnDefinition> AdditionalPrinterColumns { get; init; }

    [Field("selectableFields", 9, List = "atomic")]
    public ValueList<SelectableField> SelectableFields { get; init; }
}
