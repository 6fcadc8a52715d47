namespace Kubestrel.Kinds.AdmissionRegistration.V1alpha1;

/// <summary>Changes objects on their way in, by CEL (alpha).</summary>
[ApiKind("admissionregistration.k8s.io", "v1alpha1", "MutatingAdmissionPolicy", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicy")]
[Resource("mutatingadmissionpolicies", "mutatingadmissionpolicy", false, "create,delete,deletecollection,get,list,patch,update,watch", Categories = "api-extensions", StorageVersionHash = "lP2+lF8aHIY=")]
public sealed partial record MutatingAdmissionPolicy : MetaObject
{
    /// <summary>Which requests, and which changes.</summary>
    [Field("spec", 2)]
    public MutatingAdmissionPolicySpec Spec { get; init; } = MutatingAdmissionPolicySpec.Empty;
}

/// <summary>A change by a partial object, merged as in server-side apply.</summary>
[ApiType("io.k8s.api.admissionregistration.v1alpha1.ApplyConfiguration")]
public sealed partial record ApplyConfiguration
{
    /// <summary>A CEL expression that gives the partial object, as Object{spec: Object.spec{...}}.</summary>
    [Field("expression", 1)]
    public string Expression { get; init; } = "";
}

/// <summary>A change by JSON patch.</summary>
[ApiType("io.k8s.api.admissionregistration.v1alpha1.JSONPatch")]
public sealed partial record JSONPatch
{
    /// <summary>A CEL expression that gives a list of JSONPatch{op, path, from, value}.</summary>
    [Field("expression", 1)]
    public string Expression { get; init; } = "";
}

/// <summary>Which requests are changed, and how.</summary>
[ApiType("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicySpec")]
public sealed partial record MutatingAdmissionPolicySpec
{
    /// <summary>The kind of parameter objects; none when unset.</summary>
    [Field("paramKind", 1)]
    public ParamKind? ParamKind { get; init; }

    /// <summary>The requests it is about; required, with resource rules.</summary>
    [Field("matchConstraints", 2)]
    public MatchResources? MatchConstraints { get; init; }

    /// <summary>Expressions by name, for use in later ones as variables.NAME.</summary>
    [Field("variables", 3, List = "atomic")]
    public ValueList<Variable> Variables { get; init; }

    /// <summary>The changes, made in this order.</summary>
    [Field("mutations", 4, List = "atomic")]
    public ValueList<Mutation> Mutations { get; init; }

    /// <summary>When it cannot be evaluated or is misconfigured: Fail (the default) refuses the request, Ignore lets it through.</summary>
    [Field("failurePolicy", 5, Enum = "Fail,Ignore")]
    public string? FailurePolicy { get; init; }

    /// <summary>CEL conditions, all of which must hold; at most 64.</summary>
    [Field("matchConditions", 6, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<MatchCondition> MatchConditions { get; init; }

    /// <summary>Never, or IfNeeded: run again when later ones changed the object.</summary>
    [Field("reinvocationPolicy", 7, Enum = "IfNeeded,Never")]
    public string ReinvocationPolicy { get; init; } = "";
}

/// <summary>One change; the field named by patchType is set.</summary>
[ApiType("io.k8s.api.admissionregistration.v1alpha1.Mutation")]
public sealed partial record Mutation
{
    /// <summary>Which sort of change: ApplyConfiguration or JSONPatch.</summary>
    [Field("patchType", 2, Always = true, Required = true, Enum = "ApplyConfiguration,JSONPatch")]
    public string PatchType { get; init; } = "";

    /// <summary>The change as a partial object; for patchType ApplyConfiguration.</summary>
    [Field("applyConfiguration", 3)]
    public ApplyConfiguration? ApplyConfiguration { get; init; }

    /// <summary>The change as a JSON patch; for patchType JSONPatch.</summary>
    [Field("jsonPatch", 4)]
    public JSONPatch? JsonPatch { get; init; }
}
