namespace Kubestrel.Kinds.ApiExtensions.V1beta1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionNames")]
public sealed partial record CustomResourceDefinitionNames
{
    [Field("plural", 1, Always = true, Required = true)]
    public string Plural { get; init; } = "";

    [Field("singular", 2)]
    public string Singular { get; init; } = "";

    [Field("shortNames", 3, List = "atomic")]
    public ValueList<string> ShortNames { get; init; }

    [Field("kind", 4, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    [Field("listKind", 5)]
    public string ListKind { get; init; } = "";

    [Field("categories", 6, List = "atomic")]
    public ValueList<string> Categories { get; init; }
}
