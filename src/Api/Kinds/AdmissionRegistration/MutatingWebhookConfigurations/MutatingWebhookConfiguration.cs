namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>Webhooks that may change objects on their way in.</summary>
[ApiKind("admissionregistration.k8s.io", "v1", "MutatingWebhookConfiguration")]
[ApiType("io.k8s.api.admissionregistration.v1.MutatingWebhookConfiguration")]
[Resource("mutatingwebhookconfigurations", "mutatingwebhookconfiguration", false, "create,delete,deletecollection,get,list,patch,update,watch", Categories = "api-extensions", StorageVersionHash = "Sqi0GUgDaX0=")]
public sealed partial record MutatingWebhookConfiguration : MetaObject
{
    /// <summary>The webhooks; called one after the other, by configuration name and in this order.</summary>
    [Field("webhooks", 2, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<MutatingWebhook> Webhooks { get; init; }
}

/// <summary>A webhook that may change objects: it answers with a JSON patch.</summary>
[ApiType("io.k8s.api.admissionregistration.v1.MutatingWebhook")]
public sealed partial record MutatingWebhook
{
    /// <summary>A domain name, "policy.example.com"; unique in the configuration.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Where the webhook is, and how its certificate is checked.</summary>
    [Field("clientConfig", 2, Always = true, Required = true)]
    public WebhookClientConfig ClientConfig { get; init; } = WebhookClientConfig.Empty;

    /// <summary>The requests it is called for: any rule will do. Never for webhook configurations and admission policies.</summary>
    [Field("rules", 3, List = "atomic")]
    public ValueList<RuleWithOperations> Rules { get; init; }

    /// <summary>When it cannot be asked: Fail (the default) refuses the request, Ignore lets it through.</summary>
    [Field("failurePolicy", 4, Enum = "Fail,Ignore")]
    public string? FailurePolicy { get; init; }

    /// <summary>Equivalent (the default) also matches requests through other versions, converting the object; Exact only what rules say.</summary>
    [Field("matchPolicy", 9, Enum = "Equivalent,Exact")]
    public string? MatchPolicy { get; init; }

    /// <summary>Only objects of these namespaces, and those of no namespace; all by default.</summary>
    [Field("namespaceSelector", 5)]
    public LabelSelector? NamespaceSelector { get; init; }

    /// <summary>Only when the old or the new object has these labels; all by default.</summary>
    [Field("objectSelector", 11)]
    public LabelSelector? ObjectSelector { get; init; }

    /// <summary>What calling it changes elsewhere: None, or NoneOnDryRun; others are refused, and dry runs fail with them.</summary>
    [Field("sideEffects", 6, Always = true, Required = true, Enum = "None,NoneOnDryRun,Some,Unknown")]
    public string? SideEffects { get; init; }

    /// <summary>Seconds until the call has failed, 1 to 30; 10 by default.</summary>
    [Field("timeoutSeconds", 7)]
    public int? TimeoutSeconds { get; init; }

    /// <summary>Versions of AdmissionReview it takes, best first; the first one the server has is sent.</summary>
    [Field("admissionReviewVersions", 8, Always = true, Required = true, List = "atomic")]
    public ValueList<string> AdmissionReviewVersions { get; init; }

    /// <summary>Never (the default), or IfNeeded: called again when later ones changed the object.</summary>
    [Field("reinvocationPolicy", 10, Enum = "IfNeeded,Never")]
    public string? ReinvocationPolicy { get; init; }

    /// <summary>CEL conditions, all of which must hold for a call; at most 64.</summary>
    [Field("matchConditions", 12, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<MatchCondition> MatchConditions { get; init; }
}
