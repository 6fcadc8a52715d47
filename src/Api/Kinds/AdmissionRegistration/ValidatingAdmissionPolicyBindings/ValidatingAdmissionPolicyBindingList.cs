namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>ValidatingAdmissionPolicyBinding objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicyBindingList")]
[ApiType("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingList")]
public sealed partial record ValidatingAdmissionPolicyBindingList : ListObject
{
    /// <summary>The ValidatingAdmissionPolicyBinding objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ValidatingAdmissionPolicyBinding> Items { get; init; }
}
