namespace Kubestrel.Kinds.ApiExtensions.V1beta1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ValidationRule")]
public sealed partial record ValidationRule
{
    [Field("rule", 1, Always = true, Required = true)]
    public string Rule { get; init; } = "";

    [Field("message", 2)]
    public string Message { get; init; } = "";

    [Field("messageExpression", 3)]
    public string MessageExpression { get; init; } = "";

    [Field("reason", 4, Enum = "FieldValueDuplicate,FieldValueForbidden,FieldValueInvalid,FieldValueRequired")]
    public string? Reason { get; init; }

    [Field("fieldPath", 5)]
    public string FieldPath { get; init; } = "";

    [Field("optionalOldSelf", 6)]
    public bool? OptionalOldSelf { get; init; }
}
