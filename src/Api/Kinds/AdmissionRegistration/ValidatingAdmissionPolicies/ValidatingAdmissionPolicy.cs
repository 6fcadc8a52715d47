namespace Kubestrel.Kinds.AdmissionRegistration.V1;

[ApiKind("admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicy")]
[ApiType("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicy")]
[Resource("validatingadmissionpolicies", "validatingadmissionpolicy", false, "create,delete,deletecollection,get,list,patch,update,watch", Categories = "api-extensions", StorageVersionHash = "6OxvlMmQ6is=")]
[Subresource("status", "ValidatingAdmissionPolicy", "get,patch,update")]
public sealed partial record ValidatingAdmissionPolicy : MetaObject
{
    [Field("spec", 2)]
    public ValidatingAdmissionPolicySpec Spec { get; init; } = ValidatingAdmissionPolicySpec.Empty;

    [Field("status", 3)]
    public ValidatingAdmissionPolicyStatus Status { get; init; } = ValidatingAdmissionPolicyStatus.Empty;
}

[ApiType("io.k8s.api.admissionregistration.v1.AuditAnnotation")]
public sealed partial record AuditAnnotation
{
    [Field("key", 1, Always = true, Required = true)]
    public string Key { get; init; } = "";

    [Field("valueExpression", 2, Always = true, Required = true)]
    public string ValueExpression { get; init; } = "";
}

[ApiType("io.k8s.api.admissionregistration.v1.ExpressionWarning")]
public sealed partial record ExpressionWarning
{
    [Field("fieldRef", 2, Always = true, Required = true)]
    public string FieldRef { get; init; } = "";

    [Field("warning", 3, Always = true, Required = true)]
    public string Warning { get; init; } = "";
}

[ApiType("io.k8s.api.admissionregistration.v1.ParamKind", Map = "atomic")]
public sealed partial record ParamKind
{
    [Field("apiVersion", 1)]
    public string ApiVersion { get; init; } = "";

    [Field("kind", 2)]
    public string Kind { get; init; } = "";
}

[ApiType("io.k8s.api.admissionregistration.v1.TypeChecking")]
public sealed partial record TypeChecking
{
    [Field("expressionWarnings", 1, List = "atomic")]
    public ValueList<ExpressionWarning> ExpressionWarnings { get; init; }
}

[ApiType("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicySpec")]
public sealed partial record ValidatingAdmissionPolicySpec
{
    [Field("paramKind", 1)]
    public ParamKind? ParamKind { get; init; }

    [Field("matchConstraints", 2)]
    public MatchResources? MatchConstraints { get; init; }

    [Field("validations", 3, List = "atomic")]
    public ValueList<Validation> Validations { get; init; }

    [Field("failurePolicy", 4, Enum = "Fail,Ignore")]
    public string? FailurePolicy { get; init; }

    [Field("auditAnnotations", 5, List = "atomic")]
    public ValueList<AuditAnnotation> AuditAnnotations { get; init; }

    [Field("matchConditions", 6, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<MatchCondition> MatchConditions { get; init; }

    [Field("variables", 7, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<Variable> Variables { get; init; }
}

[ApiType("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyStatus")]
public sealed partial record ValidatingAdmissionPolicyStatus
{
    [Field("observedGeneration", 1)]
    public long ObservedGeneration { get; init; }

    [Field("typeChecking", 2)]
    public TypeChecking? TypeChecking { get; init; }

    [Field("conditions", 3, List = "map", Keys = "type")]
    public ValueList<Condition> Conditions { get; init; }
}

[ApiType("io.k8s.api.admissionregistration.v1.Validation")]
public sealed partial record Validation
{
    [Field("expression", 1, Always = true, Required = true)]
    public string Expression { get; init; } = "";

    [Field("message", 2)]
    public string Message { get; init; } = "";

    [Field("reason", 3)]
    public string? Reason { get; init; }

    [Field("messageExpression", 4)]
    public string MessageExpression { get; init; } = "";
}

[ApiType("io.k8s.api.admissionregistration.v1.Variable", Map = "atomic")]
public sealed partial record Variable
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("expression", 2, Always = true, Required = true)]
    public string Expression { get; init; } = "";
}
