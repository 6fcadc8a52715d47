namespace Kubestrel.Kinds.AdmissionRegistration.V1alpha1;

[ApiKind("admissionregistration.k8s.io", "v1alpha1", "ValidatingAdmissionPolicyBinding", Deprecated = "1.29", Removed = "1.32")]
[ApiType("io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyBinding")]
public sealed partial record ValidatingAdmissionPolicyBinding : MetaObject
{
    [Field("spec", 2)]
    public ValidatingAdmissionPolicyBindingSpec Spec { get; init; } = ValidatingAdmissionPolicyBindingSpec.Empty;
}

[ApiType("io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyBindingSpec")]
public sealed partial record ValidatingAdmissionPolicyBindingSpec
{
    [Field("policyName", 1)]
    public string PolicyName { get; init; } = "";

    [Field("paramRef", 2)]
    public ParamRef? ParamRef { get; init; }

    [Field("matchResources", 3)]
    public MatchResources? MatchResources { get; init; }

    [Field("validationActions", 4, Enum = "Audit,Deny,Warn", List = "set")]
    public ValueList<string> ValidationActions { get; init; }
}
