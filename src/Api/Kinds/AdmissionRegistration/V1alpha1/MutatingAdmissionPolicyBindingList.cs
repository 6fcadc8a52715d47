namespace Kubestrel.Kinds.AdmissionRegistration.V1alpha1;

/// <summary>MutatingAdmissionPolicyBinding objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("admissionregistration.k8s.io", "v1alpha1", "MutatingAdmissionPolicyBindingList", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingList")]
public sealed partial record MutatingAdmissionPolicyBindingList : ListObject
{
    /// <summary>The MutatingAdmissionPolicyBinding objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<MutatingAdmissionPolicyBinding> Items { get; init; }
}
