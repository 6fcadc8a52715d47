namespace Kubestrel.Machinery.Meta.V1;

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.APIResource")]
public sealed partial record APIResource
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("singularName", 6, Always = true, Required = true)]
    public string SingularName { get; init; } = "";

    [Field("namespaced", 2, Always = true, Required = true)]
    public bool Namespaced { get; init; }

    [Field("group", 8)]
    public string Group { get; init; } = "";

    [Field("version", 9)]
    public string Version { get; init; } = "";

    [Field("kind", 3, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    [Field("verbs", 4, Always = true, Required = true, Wrapped = true)]
    public ValueList<string> Verbs { get; init; }

    [Field("shortNames", 5, List = "atomic")]
    public ValueList<string> ShortNames { get; init; }

    [Field("categories", 7, List = "atomic")]
    public ValueList<string> Categories { get; init; }

    [Field("storageVersionHash", 10)]
    public string StorageVersionHash { get; init; } = "";
}
