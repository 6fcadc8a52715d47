namespace Kubestrel.Kinds.AdmissionRegistration.V1alpha1;

[ApiKind("admissionregistration.k8s.io", "v1alpha1", "ValidatingAdmissionPolicyBindingList", Deprecated = "1.29", Removed = "1.32")]
[ApiType("io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyBindingList")]
public sealed partial record ValidatingAdmissionPolicyBindingList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ValidatingAdmissionPolicyBinding> Items { get; init; }
}
