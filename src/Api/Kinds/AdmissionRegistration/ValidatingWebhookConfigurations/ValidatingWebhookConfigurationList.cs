namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>ValidatingWebhookConfiguration objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("admissionregistration.k8s.io", "v1", "ValidatingWebhookConfigurationList")]
[ApiType("io.k8s.api.admissionregistration.v1.ValidatingWebhookConfigurationList")]
public sealed partial record ValidatingWebhookConfigurationList : ListObject
{
    /// <summary>The ValidatingWebhookConfiguration objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ValidatingWebhookConfiguration> Items { get; init; }
}
