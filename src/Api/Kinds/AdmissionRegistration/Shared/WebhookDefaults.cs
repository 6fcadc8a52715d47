namespace Kubestrel.Kinds.AdmissionRegistration.V1;

internal static class WebhookDefaults
{
    private const int HttpsPort = 443;
    private const int TimeoutSeconds = 10;

    public static ValidatingWebhook Apply(ValidatingWebhook hook) => hook with
    {
        ClientConfig = hook.ClientConfig.Service is { Port: null } service
            ? hook.ClientConfig with { Service = service with { Port = HttpsPort } }
            : hook.ClientConfig,
        Rules = hook.Rules.Map(static rule => rule.Scope is null ? rule with { Scope = "*" } : rule),
        FailurePolicy = hook.FailurePolicy ?? "Fail",
        MatchPolicy = hook.MatchPolicy ?? "Equivalent",
        NamespaceSelector = hook.NamespaceSelector ?? LabelSelector.Empty,
        ObjectSelector = hook.ObjectSelector ?? LabelSelector.Empty,
        TimeoutSeconds = hook.TimeoutSeconds ?? TimeoutSeconds,
    };

    public static MutatingWebhook Apply(MutatingWebhook hook)
    {
        var common = Apply(Common(hook));
        return hook with
        {
            ClientConfig = common.ClientConfig,
            Rules = common.Rules,
            FailurePolicy = common.FailurePolicy,
            MatchPolicy = common.MatchPolicy,
            NamespaceSelector = common.NamespaceSelector,
            ObjectSelector = common.ObjectSelector,
            TimeoutSeconds = common.TimeoutSeconds,
            ReinvocationPolicy = hook.ReinvocationPolicy ?? "Never",
        };
    }

    /// <summary>What a mutating webhook has in common with a validating one, which is all but its reinvocation policy.</summary>
    public static ValidatingWebhook Common(MutatingWebhook hook) => new()
    {
        Name = hook.Name,
        ClientConfig = hook.ClientConfig,
        Rules = hook.Rules,
        FailurePolicy = hook.FailurePolicy,
        MatchPolicy = hook.MatchPolicy,
        NamespaceSelector = hook.NamespaceSelector,
        ObjectSelector = hook.ObjectSelector,
        SideEffects = hook.SideEffects,
        TimeoutSeconds = hook.TimeoutSeconds,
        AdmissionReviewVersions = hook.AdmissionReviewVersions,
        MatchConditions = hook.MatchConditions,
    };
}
