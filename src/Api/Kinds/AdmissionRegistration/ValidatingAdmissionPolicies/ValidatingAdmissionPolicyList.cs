namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>ValidatingAdmissionPolicy objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicyList")]
[ApiType("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyList")]
public sealed partial record ValidatingAdmissionPolicyList : ListObject
{
    /// <summary>The ValidatingAdmissionPolicy objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ValidatingAdmissionPolicy> Items { get; init; }
}
