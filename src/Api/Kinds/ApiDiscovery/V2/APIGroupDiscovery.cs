namespace Kubestrel.Kinds.ApiDiscovery.V2;

/// <summary>An API group with everything in it.</summary>
[ApiKind("apidiscovery.k8s.io", "v2", "APIGroupDiscovery")]
[ApiType("io.k8s.api.apidiscovery.v2.APIGroupDiscovery")]
public sealed partial record APIGroupDiscovery : MetaObject
{
    /// <summary>The served versions, best first.</summary>
    [Field("versions", 2, List = "map", Keys = "version")]
    public ValueList<APIVersionDiscovery> Versions { get; init; }
}

/// <summary>A resource.</summary>
[ApiType("io.k8s.api.apidiscovery.v2.APIResourceDiscovery")]
public sealed partial record APIResourceDiscovery
{
    /// <summary>The plural name in request paths.</summary>
    [Field("resource", 1, Always = true, Required = true)]
    public string Resource { get; init; } = "";

    /// <summary>The kind of its objects; missing when there is none, or it is not known.</summary>
    [Field("responseKind", 2)]
    public MetaGroupVersionKind? ResponseKind { get; init; }

    /// <summary>Whether objects live in a namespace: Cluster or Namespaced.</summary>
    [Field("scope", 3, Always = true, Required = true)]
    public string Scope { get; init; } = "";

    /// <summary>The singular name that command-line tools accept and print.</summary>
    [Field("singularResource", 4, Always = true, Required = true)]
    public string SingularResource { get; init; } = "";

    /// <summary>What can be done, as create, get, list, watch.</summary>
    [Field("verbs", 5, Always = true, Required = true, List = "set")]
    public ValueList<string> Verbs { get; init; }

    /// <summary>Abbreviations for the command line.</summary>
    [Field("shortNames", 6, List = "set")]
    public ValueList<string> ShortNames { get; init; }

    /// <summary>Names that stand for several resources at once, as "all".</summary>
    [Field("categories", 7, List = "set")]
    public ValueList<string> Categories { get; init; }

    /// <summary>Its subresources, as status and scale.</summary>
    [Field("subresources", 8, List = "map", Keys = "subresource")]
    public ValueList<APISubresourceDiscovery> Subresources { get; init; }
}

/// <summary>A subresource.</summary>
[ApiType("io.k8s.api.apidiscovery.v2.APISubresourceDiscovery")]
public sealed partial record APISubresourceDiscovery
{
    /// <summary>The name after the object's in the path, as "status".</summary>
    [Field("subresource", 1, Always = true, Required = true)]
    public string Subresource { get; init; } = "";

    /// <summary>The kind of object that requests give; missing for streams such as exec.</summary>
    [Field("responseKind", 2)]
    public MetaGroupVersionKind? ResponseKind { get; init; }

    /// <summary>Kinds that may be sent, when not just responseKind.</summary>
    [Field("acceptedTypes", 3, List = "map", Keys = "group,version,kind")]
    public ValueList<MetaGroupVersionKind> AcceptedTypes { get; init; }

    /// <summary>What can be done, as get, update, patch.</summary>
    [Field("verbs", 4, Always = true, Required = true, List = "set")]
    public ValueList<string> Verbs { get; init; }
}

/// <summary>A version of a group.</summary>
[ApiType("io.k8s.api.apidiscovery.v2.APIVersionDiscovery")]
public sealed partial record APIVersionDiscovery
{
    /// <summary>The version's name within the group, "v1".</summary>
    [Field("version", 1, Always = true, Required = true)]
    public string Version { get; init; } = "";

    /// <summary>Its resources, each with verbs and subresources.</summary>
    [Field("resources", 2, List = "map", Keys = "resource")]
    public ValueList<APIResourceDiscovery> Resources { get; init; }

    /// <summary>Current, or Stale when the server behind it could not be asked just now.</summary>
    [Field("freshness", 3)]
    public string Freshness { get; init; } = "";
}
