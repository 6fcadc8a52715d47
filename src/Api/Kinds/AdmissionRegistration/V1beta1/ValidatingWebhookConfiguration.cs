namespace Kubestrel.Kinds.AdmissionRegistration.V1beta1;

[ApiKind("admissionregistration.k8s.io", "v1beta1", "ValidatingWebhookConfiguration", Deprecated = "1.16", Removed = "1.22", Replacement = "admissionregistration.k8s.io/v1, Kind=ValidatingWebhookConfiguration")]
[ApiType("io.k8s.api.admissionregistration.v1beta1.ValidatingWebhookConfiguration")]
public sealed partial record ValidatingWebhookConfiguration : MetaObject
{
    [Field("webhooks", 2, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<ValidatingWebhook> Webhooks { get; init; }
}

[ApiType("io.k8s.api.admissionregistration.v1beta1.ValidatingWebhook")]
public sealed partial record ValidatingWebhook
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("clientConfig", 2, Always = true, Required = true)]
    public WebhookClientConfig ClientConfig { get; init; } = WebhookClientConfig.Empty;

    [Field("rules", 3, List = "atomic")]
    public ValueList<AdmissionRegistration.V1.RuleWithOperations> Rules { get; init; }

    [Field("failurePolicy", 4)]
    public string? FailurePolicy { get; init; }

    [Field("matchPolicy", 9)]
    public string? MatchPolicy { get; init; }

    [Field("namespaceSelector", 5)]
    public LabelSelector? NamespaceSelector { get; init; }

    [Field("objectSelector", 10)]
    public LabelSelector? ObjectSelector { get; init; }

    [Field("sideEffects", 6, List = "atomic")]
    public string? SideEffects { get; init; }

    [Field("timeoutSeconds", 7)]
    public int? TimeoutSeconds { get; init; }

    [Field("admissionReviewVersions", 8, List = "atomic")]
    public ValueList<string> AdmissionReviewVersions { get; init; }

    [Field("matchConditions", 11, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<MatchCondition> MatchConditions { get; init; }
}
