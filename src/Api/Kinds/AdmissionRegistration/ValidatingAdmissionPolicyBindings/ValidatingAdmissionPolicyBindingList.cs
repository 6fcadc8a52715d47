namespace Kubestrel.Kinds.AdmissionRegistration.V1;

[ApiKind("admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicyBindingList")]
[ApiType("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingList")]
public sealed partial record ValidatingAdmissionPolicyBindingList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ValidatingAdmissionPolicyBinding> Items { get; init; }
}
