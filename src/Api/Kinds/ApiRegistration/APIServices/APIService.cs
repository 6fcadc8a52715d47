namespace Kubestrel.Kinds.ApiRegistration.V1;

/// <summary>Says who serves one version of an API group; its name is VERSION.GROUP.</summary>
[ApiKind("apiregistration.k8s.io", "v1", "APIService")]
[ApiType("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIService")]
[Resource("apiservices", "apiservice", false, "create,delete,deletecollection,get,list,patch,update,watch", Categories = "api-extensions", StorageVersionHash = "InPBPD7+PqM=")]
[Subresource("status", "APIService", "get,patch,update")]
public sealed partial record APIService : MetaObject
{
    /// <summary>Where it is served, and its place in discovery.</summary>
    [Field("spec", 2)]
    public APIServiceSpec Spec { get; init; } = APIServiceSpec.Empty;

    /// <summary>Whether the service behind it answers.</summary>
    [Field("status", 3)]
    public APIServiceStatus Status { get; init; } = APIServiceStatus.Empty;
}

/// <summary>One observation about an API service.</summary>
[ApiType("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceCondition")]
public sealed partial record APIServiceCondition
{
    /// <summary>Available: requests can be passed on.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    /// <summary>When the status last changed from one value to another.</summary>
    [Field("lastTransitionTime", 3)]
    public Time LastTransitionTime { get; init; }

    /// <summary>Why, in one word, as Local, Passed or FailedDiscoveryCheck.</summary>
    [Field("reason", 4)]
    public string Reason { get; init; } = "";

    /// <summary>Why the status is what it is, in a sentence for people.</summary>
    [Field("message", 5)]
    public string Message { get; init; } = "";
}

/// <summary>Who serves a group version.</summary>
[ApiType("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceSpec")]
public sealed partial record APIServiceSpec
{
    /// <summary>The service requests are passed on to; this server itself when unset.</summary>
    [Field("service", 1)]
    public ServiceReference? Service { get; init; }

    /// <summary>The API group that is served, as "metrics.k8s.io".</summary>
    [Field("group", 2)]
    public string Group { get; init; } = "";

    /// <summary>The version of the group that is served, as "v1beta1".</summary>
    [Field("version", 3)]
    public string Version { get; init; } = "";

    /// <summary>Does not check the service's certificate. Default false, and not together with caBundle.</summary>
    [Field("insecureSkipTLSVerify", 4)]
    public bool InsecureSkipTLSVerify { get; init; }

    /// <summary>PEM certificates, in base64, that the service's is checked against; the system's by default.</summary>
    [Field("caBundle", 5, List = "atomic")]
    public ByteString CaBundle { get; init; }

    /// <summary>The group's place in discovery, 1 to 20000: higher first. The highest of its versions counts.</summary>
    [Field("groupPriorityMinimum", 7, Always = true, Required = true)]
    public int GroupPriorityMinimum { get; init; }

    /// <summary>The version's place in the group, 1 to 1000: higher first; among equals stable and newer ones first.</summary>
    [Field("versionPriority", 8, Always = true, Required = true)]
    public int VersionPriority { get; init; }
}

/// <summary>Whether a group version can be reached.</summary>
[ApiType("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceStatus")]
public sealed partial record APIServiceStatus
{
    /// <summary>Whether requests can be passed on, as condition Available.</summary>
    [Field("conditions", 1, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<APIServiceCondition> Conditions { get; init; }
}

/// <summary>A service of the cluster.</summary>
[ApiType("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.ServiceReference")]
public sealed partial record ServiceReference
{
    /// <summary>The namespace of the service; required.</summary>
    [Field("namespace", 1)]
    public string Namespace { get; init; } = "";

    /// <summary>The name of the service that requests are passed on to.</summary>
    [Field("name", 2)]
    public string Name { get; init; } = "";

    /// <summary>The service's port; 443 by default.</summary>
    [Field("port", 3)]
    public int? Port { get; init; }
}
