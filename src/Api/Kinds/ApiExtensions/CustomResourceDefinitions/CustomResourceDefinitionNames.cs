namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>The names of a kind.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionNames")]
public sealed partial record CustomResourceDefinitionNames
{
    /// <summary>The plural name in request paths, in lower case.</summary>
    [Field("plural", 1, Always = true, Required = true)]
    public string Plural { get; init; } = "";

    /// <summary>The singular name, in lower case; by default kind in lower case.</summary>
    [Field("singular", 2)]
    public string Singular { get; init; } = "";

    /// <summary>Abbreviations for the command line, in lower case.</summary>
    [Field("shortNames", 3, List = "atomic")]
    public ValueList<string> ShortNames { get; init; }

    /// <summary>The kind, in CamelCase and singular.</summary>
    [Field("kind", 4, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    /// <summary>The kind of lists; by default kind with "List".</summary>
    [Field("listKind", 5)]
    public string ListKind { get; init; } = "";

    /// <summary>Names that stand for several resources at once, as "all".</summary>
    [Field("categories", 6, List = "atomic")]
    public ValueList<string> Categories { get; init; }
}
