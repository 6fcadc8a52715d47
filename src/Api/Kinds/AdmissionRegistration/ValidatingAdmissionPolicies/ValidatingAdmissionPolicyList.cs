namespace Kubestrel.Kinds.AdmissionRegistration.V1;

[ApiKind("admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicyList")]
[ApiType("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyList")]
public sealed partial record ValidatingAdmissionPolicyList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ValidatingAdmissionPolicy> Items { get; init; }
}
