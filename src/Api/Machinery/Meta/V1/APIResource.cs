namespace Kubestrel.Machinery.Meta.V1;

/// <summary>A resource or subresource of one group version, as discovery shows it.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.APIResource")]
public sealed partial record APIResource
{
    /// <summary>The plural name in request paths; a subresource is "pods/log".</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The singular name that command-line tools accept and print.</summary>
    [Field("singularName", 6, Always = true, Required = true)]
    public string SingularName { get; init; } = "";

    /// <summary>True when objects live in a namespace, false when they belong to the cluster.</summary>
    [Field("namespaced", 2, Always = true, Required = true)]
    public bool Namespaced { get; init; }

    /// <summary>The group of the kind, where it differs from that of the list; for example "policy" for pods/eviction.</summary>
    [Field("group", 8)]
    public string Group { get; init; } = "";

    /// <summary>The version of the kind, where it differs from that of the list.</summary>
    [Field("version", 9)]
    public string Version { get; init; } = "";

    /// <summary>The kind of object that requests to this resource send and receive.</summary>
    [Field("kind", 3, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    /// <summary>What can be done: create, delete, deletecollection, get, list, patch, update, watch, proxy.</summary>
    [Field("verbs", 4, Always = true, Required = true, Wrapped = true)]
    public ValueList<string> Verbs { get; init; }

    /// <summary>Abbreviations for the command line, as "po" for pods.</summary>
    [Field("shortNames", 5, List = "atomic")]
    public ValueList<string> ShortNames { get; init; }

    /// <summary>Names that stand for several resources at once, as in "kubectl get all".</summary>
    [Field("categories", 7, List = "atomic")]
    public ValueList<string> Categories { get; init; }

    /// <summary>A hash of the group version and kind in which objects are stored; changes when the storage version does.</summary>
    [Field("storageVersionHash", 10)]
    public string StorageVersionHash { get; init; } = "";
}
