namespace Kubestrel.Kinds.AdmissionRegistration.V1alpha1;

/// <summary>Puts a MutatingAdmissionPolicy to work, with parameters and for part of the requests (alpha).</summary>
[ApiKind("admissionregistration.k8s.io", "v1alpha1", "MutatingAdmissionPolicyBinding", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBinding")]
[Resource("mutatingadmissionpolicybindings", "mutatingadmissionpolicybinding", false, "create,delete,deletecollection,get,list,patch,update,watch", Categories = "api-extensions", StorageVersionHash = "Q2Qe566oRi8=")]
public sealed partial record MutatingAdmissionPolicyBinding : MetaObject
{
    /// <summary>Which policy, which parameters, which requests.</summary>
    [Field("spec", 2)]
    public MutatingAdmissionPolicyBindingSpec Spec { get; init; } = MutatingAdmissionPolicyBindingSpec.Empty;
}

/// <summary>How a policy is put to work.</summary>
[ApiType("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingSpec")]
public sealed partial record MutatingAdmissionPolicyBindingSpec
{
    /// <summary>The MutatingAdmissionPolicy; one that does not exist yet does nothing.</summary>
    [Field("policyName", 1)]
    public string PolicyName { get; init; } = "";

    /// <summary>Its parameters; needed when the policy has a paramKind.</summary>
    [Field("paramRef", 2)]
    public ParamRef? ParamRef { get; init; }

    /// <summary>Only these of the policy's requests; all when unset.</summary>
    [Field("matchResources", 3)]
    public MatchResources? MatchResources { get; init; }
}
