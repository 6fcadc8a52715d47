namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>Accepts or refuses objects on their way in, by CEL.</summary>
[ApiKind("admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicy")]
[ApiType("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicy")]
[Resource("validatingadmissionpolicies", "validatingadmissionpolicy", false, "create,delete,deletecollection,get,list,patch,update,watch", Categories = "api-extensions", StorageVersionHash = "6OxvlMmQ6is=")]
[Subresource("status", "ValidatingAdmissionPolicy", "get,patch,update")]
public sealed partial record ValidatingAdmissionPolicy : MetaObject
{
    /// <summary>Which requests, and what must hold.</summary>
    [Field("spec", 2)]
    public ValidatingAdmissionPolicySpec Spec { get; init; } = ValidatingAdmissionPolicySpec.Empty;

    /// <summary>Whether its expressions fit the types.</summary>
    [Field("status", 3)]
    public ValidatingAdmissionPolicyStatus Status { get; init; } = ValidatingAdmissionPolicyStatus.Empty;
}

/// <summary>A note for the audit event of a request.</summary>
[ApiType("io.k8s.api.admissionregistration.v1.AuditAnnotation")]
public sealed partial record AuditAnnotation
{
    /// <summary>The note's name; appears as POLICY/KEY.</summary>
    [Field("key", 1, Always = true, Required = true)]
    public string Key { get; init; } = "";

    /// <summary>A CEL expression of at most 5 KiB that gives a text, cut at 10 KiB, or null for no note.</summary>
    [Field("valueExpression", 2, Always = true, Required = true)]
    public string ValueExpression { get; init; } = "";
}

/// <summary>An expression that does not fit a type.</summary>
[ApiType("io.k8s.api.admissionregistration.v1.ExpressionWarning")]
public sealed partial record ExpressionWarning
{
    /// <summary>The path of the expression, "spec.validations[0].expression".</summary>
    [Field("fieldRef", 2, Always = true, Required = true)]
    public string FieldRef { get; init; } = "";

    /// <summary>What is wrong, for which types.</summary>
    [Field("warning", 3, Always = true, Required = true)]
    public string Warning { get; init; } = "";
}

/// <summary>The kind of a policy's parameter objects.</summary>
[ApiType("io.k8s.api.admissionregistration.v1.ParamKind", Map = "atomic")]
public sealed partial record ParamKind
{
    /// <summary>The group version, "rules.example.com/v1".</summary>
    [Field("apiVersion", 1)]
    public string ApiVersion { get; init; } = "";

    /// <summary>The kind of the parameter objects, as "ReplicaLimit".</summary>
    [Field("kind", 2)]
    public string Kind { get; init; } = "";
}

/// <summary>Whether a policy's expressions fit the types it matches.</summary>
[ApiType("io.k8s.api.admissionregistration.v1.TypeChecking")]
public sealed partial record TypeChecking
{
    /// <summary>Expressions that do not fit some type, with the compiler's words; empty when all do.</summary>
    [Field("expressionWarnings", 1, List = "atomic")]
    public ValueList<ExpressionWarning> ExpressionWarnings { get; init; }
}

/// <summary>Which requests are checked, and what must hold.</summary>
[ApiType("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicySpec")]
public sealed partial record ValidatingAdmissionPolicySpec
{
    /// <summary>The kind of parameter objects; none when unset.</summary>
    [Field("paramKind", 1)]
    public ParamKind? ParamKind { get; init; }

    /// <summary>The requests it is about; required, with resource rules.</summary>
    [Field("matchConstraints", 2)]
    public MatchResources? MatchConstraints { get; init; }

    /// <summary>What must hold; at least one of these or of auditAnnotations.</summary>
    [Field("validations", 3, List = "atomic")]
    public ValueList<Validation> Validations { get; init; }

    /// <summary>When it cannot be evaluated or is misconfigured: Fail (the default) does as the binding's actions say, Ignore lets the request through.</summary>
    [Field("failurePolicy", 4, Enum = "Fail,Ignore")]
    public string? FailurePolicy { get; init; }

    /// <summary>Notes for the audit event; at least one of these or of validations.</summary>
    [Field("auditAnnotations", 5, List = "atomic")]
    public ValueList<AuditAnnotation> AuditAnnotations { get; init; }

    /// <summary>CEL conditions, all of which must hold; at most 64.</summary>
    [Field("matchConditions", 6, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<MatchCondition> MatchConditions { get; init; }

    /// <summary>Expressions by name, for use in later ones as variables.NAME.</summary>
    [Field("variables", 7, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<Variable> Variables { get; init; }
}

/// <summary>What checking a policy has shown.</summary>
[ApiType("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyStatus")]
public sealed partial record ValidatingAdmissionPolicyStatus
{
    /// <summary>The generation of the spec that was checked.</summary>
    [Field("observedGeneration", 1)]
    public long ObservedGeneration { get; init; }

    /// <summary>Expressions that do not fit the types.</summary>
    [Field("typeChecking", 2)]
    public TypeChecking? TypeChecking { get; init; }

    /// <summary>The state of the policy; none is defined yet.</summary>
    [Field("conditions", 3, List = "map", Keys = "type")]
    public ValueList<Condition> Conditions { get; init; }
}

/// <summary>Something that must hold.</summary>
[ApiType("io.k8s.api.admissionregistration.v1.Validation")]
public sealed partial record Validation
{
    /// <summary>A CEL expression of object, oldObject, request, params, namespaceObject, variables and authorizer; false refuses.</summary>
    [Field("expression", 1, Always = true, Required = true)]
    public string Expression { get; init; } = "";

    /// <summary>What the client is told; "failed expression: ..." by default. One line.</summary>
    [Field("message", 2)]
    public string Message { get; init; } = "";

    /// <summary>The reason of the refusal, and so its HTTP code: Invalid (422, the default), Unauthorized, Forbidden or RequestEntityTooLarge.</summary>
    [Field("reason", 3)]
    public string? Reason { get; init; }

    /// <summary>A CEL expression that gives the message; used before message, which stands in when it fails.</summary>
    [Field("messageExpression", 4)]
    public string MessageExpression { get; init; } = "";
}

/// <summary>A named CEL expression.</summary>
[ApiType("io.k8s.api.admissionregistration.v1.Variable", Map = "atomic")]
public sealed partial record Variable
{
    /// <summary>The name, a CEL identifier; used as variables.NAME.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The expression; evaluated when first used. May use variables before it.</summary>
    [Field("expression", 2, Always = true, Required = true)]
    public string Expression { get; init; } = "";
}
