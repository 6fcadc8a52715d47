namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>MutatingWebhookConfiguration objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("admissionregistration.k8s.io", "v1", "MutatingWebhookConfigurationList")]
[ApiType("io.k8s.api.admissionregistration.v1.MutatingWebhookConfigurationList")]
public sealed partial record MutatingWebhookConfigurationList : ListObject
{
    /// <summary>The MutatingWebhookConfiguration objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<MutatingWebhookConfiguration> Items { get; init; }
}
