namespace Kubestrel.Kinds.AdmissionRegistration.V1alpha1;

[ApiKind("admissionregistration.k8s.io", "v1alpha1", "MutatingAdmissionPolicy", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicy")]
[Resource("mutatingadmissionpolicies", "mutatingadmissionpolicy", false, "create,delete,deletecollection,get,list,patch,update,watch", Categories = "api-extensions", StorageVersionHash = "lP2+lF8aHIY=")]
public sealed partial record MutatingAdmissionPolicy : MetaObject
{
    [Field("spec", 2)]
    public MutatingAdmissionPolicySpec Spec { get; init; } = MutatingAdmissionPolicySpec.Empty;
}

[ApiType("io.k8s.api.admissionregistration.v1alpha1.ApplyConfiguration")]
public sealed partial record ApplyConfiguration
{
    [Field("expression", 1)]
    public string Expression { get; init; } = "";
}

[ApiType("io.k8s.api.admissionregistration.v1alpha1.JSONPatch")]
public sealed partial record JSONPatch
{
    [Field("expression", 1)]
    public string Expression { get; init; } = "";
}

[ApiType("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicySpec")]
public sealed partial record MutatingAdmissionPolicySpec
{
    [Field("paramKind", 1)]
    public ParamKind? ParamKind { get; init; }

    [Field("matchConstraints", 2)]
    public MatchResources? MatchConstraints { get; init; }

    [Field("variables", 3, List = "atomic")]
    public ValueList<Variable> Variables { get; init; }

    [Field("mutations", 4, List = "atomic")]
    public ValueList<Mutation> Mutations { get; init; }

    [Field("failurePolicy", 5, Enum = "Fail,Ignore")]
    public string? FailurePolicy { get; init; }

    [Field("matchConditions", 6, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<MatchCondition> MatchConditions { get; init; }

    [Field("reinvocationPolicy", 7, Enum = "IfNeeded,Never")]
    public string ReinvocationPolicy { get; init; } = "";
}

[ApiType("io.k8s.api.admissionregistration.v1alpha1.Mutation")]
public sealed partial record Mutation
{
    [Field("patchType", 2, Always = true, Required = true, Enum = "ApplyConfiguration,JSONPatch")]
    public string PatchType { get; init; } = "";

    [Field("applyConfiguration", 3)]
    public ApplyConfiguration? ApplyConfiguration { get; init; }

    [Field("jsonPatch", 4)]
    public JSONPatch? JsonPatch { get; init; }
}
