namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>One version of a custom kind.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionVersion")]
public sealed partial record CustomResourceDefinitionVersion
{
    /// <summary>The version in request paths, "v1" or "v2beta1".</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Whether requests to this version are answered.</summary>
    [Field("served", 2, Always = true, Required = true)]
    public bool Served { get; init; }

    /// <summary>Whether objects are stored in it; true for exactly one.</summary>
    [Field("storage", 3, Always = true, Required = true)]
    public bool Storage { get; init; }

    /// <summary>Warns clients that use it. Default false.</summary>
    [Field("deprecated", 7)]
    public bool Deprecated { get; init; }

    /// <summary>The warning's text, at most 256 bytes; made from the names by default.</summary>
    [Field("deprecationWarning", 8)]
    public string? DeprecationWarning { get; init; }

    /// <summary>The schema that objects are checked, pruned and defaulted by.</summary>
    [Field("schema", 4)]
    public CustomResourceValidation? Schema { get; init; }

    /// <summary>Its status and scale subresources; none by default.</summary>
    [Field("subresources", 5)]
    public CustomResourceSubresources? Subresources { get; init; }

    /// <summary>What kubectl get prints besides the name; the age by default.</summary>
    [Field("additionalPrinterColumns", 6, List = "atomic")]
    public ValueList<CustomResourceColumnDefinition> AdditionalPrinterColumns { get; init; }

    /// <summary>Fields that field selectors may use besides metadata.name and metadata.namespace; at most 8.</summary>
    [Field("selectableFields", 9, List = "atomic")]
    public ValueList<SelectableField> SelectableFields { get; init; }
}
