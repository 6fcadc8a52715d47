namespace Kubestrel.Kinds.AdmissionRegistration.V1alpha1;

[ApiKind("admissionregistration.k8s.io", "v1alpha1", "MutatingAdmissionPolicyBinding", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBinding")]
[Resource("mutatingadmissionpolicybindings", "mutatingadmissionpolicybinding", false, "create,delete,deletecollection,get,list,patch,update,watch", Categories = "api-extensions", StorageVersionHash = "Q2Qe566oRi8=")]
public sealed partial record MutatingAdmissionPolicyBinding : MetaObject
{
    [Field("spec", 2)]
    public MutatingAdmissionPolicyBindingSpec Spec { get; init; } = MutatingAdmissionPolicyBindingSpec.Empty;
}

[ApiType("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingSpec")]
public sealed partial record MutatingAdmissionPolicyBindingSpec
{
    [Field("policyName", 1)]
    public string PolicyName { get; init; } = "";

    [Field("paramRef", 2)]
    public ParamRef? ParamRef { get; init; }

    [Field("matchResources", 3)]
    public MatchResources? MatchResources { get; init; }
}
