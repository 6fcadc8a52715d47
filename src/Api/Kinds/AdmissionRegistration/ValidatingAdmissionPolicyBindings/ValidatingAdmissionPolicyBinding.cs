namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>Puts a ValidatingAdmissionPolicy to work, with parameters and for part of the requests.</summary>
[ApiKind("admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicyBinding")]
[ApiType("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBinding")]
[Resource("validatingadmissionpolicybindings", "validatingadmissionpolicybinding", false, "create,delete,deletecollection,get,list,patch,update,watch", Categories = "api-extensions", StorageVersionHash = "v9715VZqakg=")]
public sealed partial record ValidatingAdmissionPolicyBinding : MetaObject
{
    /// <summary>Which policy, which parameters, which requests, and what a violation does.</summary>
    [Field("spec", 2)]
    public ValidatingAdmissionPolicyBindingSpec Spec { get; init; } = ValidatingAdmissionPolicyBindingSpec.Empty;
}

/// <summary>The parameter objects of a binding, by name or by selector.</summary>
[ApiType("io.k8s.api.admissionregistration.v1.ParamRef", Map = "atomic")]
public sealed partial record ParamRef
{
    /// <summary>The object's name; not together with selector.</summary>
    [Field("name", 1)]
    public string Name { get; init; } = "";

    /// <summary>The object's namespace; that of the request's object when unset. Only for namespaced parameter kinds.</summary>
    [Field("namespace", 2)]
    public string Namespace { get; init; } = "";

    /// <summary>Labels of the objects; the policy is evaluated for each of them.</summary>
    [Field("selector", 3)]
    public LabelSelector? Selector { get; init; }

    /// <summary>Without an object: Allow lets the request through, Deny does as failurePolicy says. Required.</summary>
    [Field("parameterNotFoundAction", 4)]
    public string? ParameterNotFoundAction { get; init; }
}

/// <summary>How a policy is put to work.</summary>
[ApiType("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec")]
public sealed partial record ValidatingAdmissionPolicyBindingSpec
{
    /// <summary>The policy; one that does not exist yet does nothing.</summary>
    [Field("policyName", 1)]
    public string PolicyName { get; init; } = "";

    /// <summary>Its parameters; needed when the policy has a paramKind.</summary>
    [Field("paramRef", 2)]
    public ParamRef? ParamRef { get; init; }

    /// <summary>Only these of the policy's requests; all when unset.</summary>
    [Field("matchResources", 3)]
    public MatchResources? MatchResources { get; init; }

    /// <summary>What a violation does: Deny refuses, Warn warns the client, Audit notes it; Deny and Warn not together.</summary>
    [Field("validationActions", 4, Enum = "Audit,Deny,Warn", List = "set")]
    public ValueList<string> ValidationActions { get; init; }
}
