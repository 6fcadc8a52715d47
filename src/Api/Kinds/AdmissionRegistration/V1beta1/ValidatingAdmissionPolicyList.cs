namespace Kubestrel.Kinds.AdmissionRegistration.V1beta1;

[ApiKind("admissionregistration.k8s.io", "v1beta1", "ValidatingAdmissionPolicyList", Deprecated = "1.31", Removed = "1.34")]
[ApiType("io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicyList")]
public sealed partial record ValidatingAdmissionPolicyList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ValidatingAdmissionPolicy> Items { get; init; }
}
