namespace Kubestrel.Kinds.AdmissionRegistration.V1;

[ApiKind("admissionregistration.k8s.io", "v1", "ValidatingWebhookConfigurationList")]
[ApiType("io.k8s.api.admissionregistration.v1.ValidatingWebhookConfigurationList")]
public sealed partial record ValidatingWebhookConfigurationList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ValidatingWebhookConfiguration> Items { get; init; }
}
