namespace Kubestrel.Kinds.AdmissionRegistration.V1alpha1;

[ApiKind("admissionregistration.k8s.io", "v1alpha1", "ValidatingAdmissionPolicyList", Deprecated = "1.29", Removed = "1.32")]
[ApiType("io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyList")]
public sealed partial record ValidatingAdmissionPolicyList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ValidatingAdmissionPolicy> Items { get; init; }
}
