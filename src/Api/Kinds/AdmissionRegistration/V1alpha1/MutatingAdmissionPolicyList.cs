namespace Kubestrel.Kinds.AdmissionRegistration.V1alpha1;

/// <summary>MutatingAdmissionPolicy objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("admissionregistration.k8s.io", "v1alpha1", "MutatingAdmissionPolicyList", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyList")]
public sealed partial record MutatingAdmissionPolicyList : ListObject
{
    /// <summary>The MutatingAdmissionPolicy objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<MutatingAdmissionPolicy> Items { get; init; }
}
