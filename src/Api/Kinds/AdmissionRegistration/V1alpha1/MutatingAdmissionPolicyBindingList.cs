namespace Kubestrel.Kinds.AdmissionRegistration.V1alpha1;

[ApiKind("admissionregistration.k8s.io", "v1alpha1", "MutatingAdmissionPolicyBindingList", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingList")]
public sealed partial record MutatingAdmissionPolicyBindingList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<MutatingAdmissionPolicyBinding> Items { get; init; }
}
