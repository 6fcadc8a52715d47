namespace Kubestrel.Kinds.AdmissionRegistration.V1;

[ApiKind("admissionregistration.k8s.io", "v1", "MutatingWebhookConfiguration")]
[ApiType("io.k8s.api.admissionregistration.v1.MutatingWebhookConfiguration")]
[Resource("mutatingwebhookconfigurations", "mutatingwebhookconfiguration", false, "create,delete,deletecollection,get,list,patch,update,watch", Categories = "api-extensions", StorageVersionHash = "Sqi0GUgDaX0=")]
public sealed partial record MutatingWebhookConfiguration : MetaObject
{
    [Field("webhooks", 2, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<MutatingWebhook> Webhooks { get; init; }
}

[ApiType("io.k8s.api.admissionregistration.v1.MutatingWebhook")]
public sealed partial record MutatingWebhook
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("clientConfig", 2, Always = true, Required = true)]
    public WebhookClientConfig ClientConfig { get; init; } = WebhookClientConfig.Empty;

    [Field("rules", 3, List = "atomic")]
    public ValueList<RuleWithOperations> Rules { get; init; }

    [Field("failurePolicy", 4, Enum = "Fail,Ignore")]
    public string? FailurePolicy { get; init; }

    [Field("matchPolicy", 9, Enum = "Equivalent,Exact")]
    public string? MatchPolicy { get; init; }

    [Field("namespaceSelector", 5)]
    public LabelSelector? NamespaceSelector { get; init; }

    [Field("objectSelector", 11)]
    public LabelSelector? ObjectSelector { get; init; }

    [Field("sideEffects", 6, Always = true, Required = true, Enum = "None,NoneOnDryRun,Some,Unknown")]
    public string? SideEffects { get; init; }

    [Field("timeoutSeconds", 7)]
    public int? TimeoutSeconds { get; init; }

    [Field("admissionReviewVersions", 8, Always = true, Required = true, List = "atomic")]
    public ValueList<string> AdmissionReviewVersions { get; init; }

    [Field("reinvocationPolicy", 10, Enum = "IfNeeded,Never")]
    public string? ReinvocationPolicy { get; init; }

    [Field("matchConditions", 12, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<MatchCondition> MatchConditions { get; init; }
}
