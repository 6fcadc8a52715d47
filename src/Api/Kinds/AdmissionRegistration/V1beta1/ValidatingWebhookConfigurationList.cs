namespace Kubestrel.Kinds.AdmissionRegistration.V1beta1;

[ApiKind("admissionregistration.k8s.io", "v1beta1", "ValidatingWebhookConfigurationList", Deprecated = "1.16", Removed = "1.22", Replacement = "admissionregistration.k8s.io/v1, Kind=ValidatingWebhookConfigurationList")]
[ApiType("io.k8s.api.admissionregistration.v1beta1.ValidatingWebhookConfigurationList")]
public sealed partial record ValidatingWebhookConfigurationList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ValidatingWebhookConfiguration> Items { get; init; }
}
