namespace Kubestrel.Kinds.AdmissionRegistration.V1;

[ApiKind("admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicyBinding")]
[ApiType("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBinding")]
[Resource("validatingadmissionpolicybindings", "validatingadmissionpolicybinding", false, "create,delete,deletecollection,get,list,patch,update,watch", Categories = "api-extensions", StorageVersionHash = "v9715VZqakg=")]
public sealed partial record ValidatingAdmissionPolicyBinding : MetaObject
{
    [Field("spec", 2)]
    public ValidatingAdmissionPolicyBindingSpec Spec { get; init; } = ValidatingAdmissionPolicyBindingSpec.Empty;
}

[ApiType("io.k8s.api.admissionregistration.v1.ParamRef", Map = "atomic")]
public sealed partial record ParamRef
{
    [Field("name", 1)]
    public string Name { get; init; } = "";

    [Field("namespace", 2)]
    public string Namespace { get; init; } = "";

    [Field("selector", 3)]
    public LabelSelector? Selector { get; init; }

    [Field("parameterNotFoundAction", 4)]
    public string? ParameterNotFoundAction { get; init; }
}

[ApiType("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec")]
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
