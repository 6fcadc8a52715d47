namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>A CEL rule.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ValidationRule")]
public sealed partial record ValidationRule
{
    /// <summary>The expression; self is the value here, oldSelf the one before. One that uses oldSelf is checked on updates only.</summary>
    [Field("rule", 1, Always = true, Required = true)]
    public string Rule { get; init; } = "";

    /// <summary>What the client is told; "failed rule: ..." by default. One line, unless the rule has several: then required.</summary>
    [Field("message", 2)]
    public string Message { get; init; } = "";

    /// <summary>A CEL expression that gives the message; used before message, which stands in when it fails.</summary>
    [Field("messageExpression", 3)]
    public string MessageExpression { get; init; } = "";

    /// <summary>The error's reason; FieldValueInvalid by default.</summary>
    [Field("reason", 4, Enum = "FieldValueDuplicate,FieldValueForbidden,FieldValueInvalid,FieldValueRequired")]
    public string? Reason { get; init; }

    /// <summary>The path below here that the error names, as ".spec.name"; must exist in the schema.</summary>
    [Field("fieldPath", 5)]
    public string FieldPath { get; init; } = "";

    /// <summary>With true rules with oldSelf are checked on creation too, and oldSelf is an optional.</summary>
    [Field("optionalOldSelf", 6)]
    public bool? OptionalOldSelf { get; init; }
}
