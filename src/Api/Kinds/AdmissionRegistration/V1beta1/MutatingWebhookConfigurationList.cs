namespace Kubestrel.Kinds.AdmissionRegistration.V1beta1;

[ApiKind("admissionregistration.k8s.io", "v1beta1", "MutatingWebhookConfigurationList", Deprecated = "1.16", Removed = "1.22", Replacement = "admissionregistration.k8s.io/v1, Kind=MutatingWebhookConfigurationList")]
[ApiType("io.k8s.api.admissionregistration.v1beta1.MutatingWebhookConfigurationList")]
public sealed partial record MutatingWebhookConfigurationList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<MutatingWebhookConfiguration> Items { get; init; }
}
