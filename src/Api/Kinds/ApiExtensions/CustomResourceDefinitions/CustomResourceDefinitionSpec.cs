namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>What a custom kind is.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionSpec")]
public sealed partial record CustomResourceDefinitionSpec
{
    /// <summary>The API group, as "stable.example.com".</summary>
    [Field("group", 1, Always = true, Required = true)]
    public string Group { get; init; } = "";

    /// <summary>The names of the kind, in paths and for people.</summary>
    [Field("names", 3, Always = true, Required = true)]
    public CustomResourceDefinitionNames Names { get; init; } = CustomResourceDefinitionNames.Empty;

    /// <summary>Namespaced or Cluster. Cannot be changed.</summary>
    [Field("scope", 4, Always = true, Required = true)]
    public string Scope { get; init; } = "";

    /// <summary>The versions; discovery orders them by stability and number.</summary>
    [Field("versions", 7, Always = true, Required = true, List = "atomic")]
    public ValueList<CustomResourceDefinitionVersion> Versions { get; init; }

    /// <summary>How objects get from one version to another; by default only apiVersion is changed.</summary>
    [Field("conversion", 9)]
    public CustomResourceConversion? Conversion { get; init; }

    /// <summary>Keeps fields the schema does not have; must be false, use x-kubernetes-preserve-unknown-fields.</summary>
    [Field("preserveUnknownFields", 10)]
    public bool PreserveUnknownFields { get; init; }
}
