namespace Kubestrel.Kinds.AdmissionRegistration.V1;

[ApiKind("admissionregistration.k8s.io", "v1", "MutatingWebhookConfigurationList")]
[ApiType("io.k8s.api.admissionregistration.v1.MutatingWebhookConfigurationList")]
public sealed partial record MutatingWebhookConfigurationList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<MutatingWebhookConfiguration> Items { get; init; }
}
