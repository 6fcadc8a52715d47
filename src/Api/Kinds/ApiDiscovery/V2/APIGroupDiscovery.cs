namespace Kubestrel.Kinds.ApiDiscovery.V2;

[ApiKind("apidiscovery.k8s.io", "v2", "APIGroupDiscovery")]
[ApiType("io.k8s.api.apidiscovery.v2.APIGroupDiscovery")]
public sealed partial record APIGroupDiscovery : MetaObject
{
    [Field("versions", 2, List = "map", Keys = "version")]
    public ValueList<APIVersionDiscovery> Versions { get; init; }
}

[ApiType("io.k8s.api.apidiscovery.v2.APIResourceDiscovery")]
public sealed partial record APIResourceDiscovery
{
    [Field("resource", 1, Always = true, Required = true)]
    public string Resource { get; init; } = "";

    [Field("responseKind", 2)]
    public MetaGroupVersionKind? ResponseKind { get; init; }

    [Field("scope", 3, Always = true, Required = true)]
    public string Scope { get; init; } = "";

    [Field("singularResource", 4, Always = true, Required = true)]
    public string SingularResource { get; init; } = "";

    [Field("verbs", 5, Always = true, Required = true, List = "set")]
    public ValueList<string> Verbs { get; init; }

    [Field("shortNames", 6, List = "set")]
    public ValueList<string> ShortNames { get; init; }

    [Field("categories", 7, List = "set")]
    public ValueList<string> Categories { get; init; }

    [Field("subresources", 8, List = "map", Keys = "subresource")]
    public ValueList<APISubresourceDiscovery> Subresources { get; init; }
}

[ApiType("io.k8s.api.apidiscovery.v2.APISubresourceDiscovery")]
public sealed partial record APISubresourceDiscovery
{
    [Field("subresource", 1, Always = true, Required = true)]
    public string Subresource { get; init; } = "";

    [Field("responseKind", 2)]
    public MetaGroupVersionKind? ResponseKind { get; init; }

    [Field("acceptedTypes", 3, List = "map", Keys = "group,version,kind")]
    public ValueList<MetaGroupVersionKind> AcceptedTypes { get; init; }

    [Field("verbs", 4, Always = true, Required = true, List = "set")]
    public ValueList<string> Verbs { get; init; }
}

[ApiType("io.k8s.api.apidiscovery.v2.APIVersionDiscovery")]
public sealed partial record APIVersionDiscovery
{
    [Field("version", 1, Always = true, Required = true)]
    public string Version { get; init; } = "";

    [Field("resources", 2, List = "map", Keys = "resource")]
    public ValueList<APIResourceDiscovery> Resources { get; init; }

    [Field("freshness", 3)]
    public string Freshness { get; init; } = "";
}
