namespace Kubestrel.Kinds.ApiRegistration.V1beta1;

[ApiKind("apiregistration.k8s.io", "v1beta1", "APIService")]
[ApiType("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1beta1.APIService")]
public sealed partial record APIService : MetaObject
{
    [Field("spec", 2)]
    public APIServiceSpec Spec { get; init; } = APIServiceSpec.Empty;

    [Field("status", 3)]
    public APIServiceStatus Status { get; init; } = APIServiceStatus.Empty;
}

[ApiType("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1beta1.APIServiceCondition")]
public sealed partial record APIServiceCondition
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    [Field("lastTransitionTime", 3)]
    public Time LastTransitionTime { get; init; }

    [Field("reason", 4)]
    public string Reason { get; init; } = "";

    [Field("message", 5)]
    public string Message { get; init; } = "";
}

[ApiType("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1beta1.APIServiceSpec")]
public sealed partial record APIServiceSpec
{
    [Field("service", 1)]
    public ServiceReference? Service { get; init; }

    [Field("group", 2)]
    public string Group { get; init; } = "";

    [Field("version", 3)]
    public string Version { get; init; } = "";

    [Field("insecureSkipTLSVerify", 4)]
    public bool InsecureSkipTLSVerify { get; init; }

    [Field("caBundle", 5, List = "atomic")]
    public ByteString CaBundle { get; init; }

    [Field("groupPriorityMinimum", 7, Always = true, Required = true)]
    public int GroupPriorityMinimum { get; init; }

    [Field("versionPriority", 8, Always = true, Required = true)]
    public int VersionPriority { get; init; }
}

[ApiType("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1beta1.APIServiceStatus")]
public sealed partial record APIServiceStatus
{
    [Field("conditions", 1, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<APIServiceCondition> Conditions { get; init; }
}

[ApiType("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1beta1.ServiceReference")]
public sealed partial record ServiceReference
{
    [Field("namespace", 1)]
    public string Namespace { get; init; } = "";

    [Field("name", 2)]
    public string Name { get; init; } = "";

    [Field("port", 3)]
    public int? Port { get; init; }
}
