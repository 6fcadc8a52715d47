namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>The texts of x-kubernetes-validations; the expressions themselves are compiled where CEL is.</summary>
internal static class RuleTextValidation
{
    private static readonly string[] s_reasons = ["FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired"];

    public static void Validate(JSONSchemaProps schema, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < schema.XKubernetesValidations.Count; i++)
        {
            One(schema.XKubernetesValidations[i], schema, path.Index(i), errors);
        }
    }

    private static void One(ValidationRule rule, JSONSchemaProps schema, FieldPath path, FieldErrors errors)
    {
        var (text, message) = (rule.Rule.Trim(), rule.Message.Trim());
        if (text.Length == 0)
        {
            errors.Required(path.Child("rule"), "rule is not specified");
        }
        else if (rule.Message.Length > 0 && message.Length == 0)
        {
            errors.Invalid(path.Child("message"), rule.Message, "message must be non-empty if specified");
        }
        else if (HasLineBreak(message))
        {
            errors.Invalid(path.Child("message"), rule.Message, "message must not contain line breaks");
        }
        else if (HasLineBreak(text) && message.Length == 0)
        {
            errors.Required(path.Child("message"), "message must be specified if rule contains line breaks");
        }

        if (rule.MessageExpression.Length > 0 && string.IsNullOrWhiteSpace(rule.MessageExpression))
        {
            errors.Required(path.Child("messageExpression"), "messageExpression must be non-empty if specified");
        }

        if (rule.Reason is { } reason && !s_reasons.Contains(reason))
        {
            errors.NotSupported(path.Child("reason"), reason, s_reasons);
        }

        if (rule.FieldPath.Length > 0)
        {
            Field(rule.FieldPath, schema, path.Child("fieldPath"), errors);
        }
    }

    private static void Field(string field, JSONSchemaProps schema, FieldPath path, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(field))
        {
            errors.Invalid(path, field, "fieldPath must be non-empty if specified");
        }

        if (HasLineBreak(field))
        {
            errors.Invalid(path, field, "fieldPath must not contain line breaks");
        }

        if (StructuralSchema.Unsupported(schema) is null)
        {
            SchemaPath.Find(field, schema, allowBrackets: true, out _, out var problem);
            if (problem.Length > 0)
            {
                errors.Invalid(path, field, "fieldPath must be a valid path");
            }
        }
    }

    private static bool HasLineBreak(string text) => text.AsSpan().IndexOfAny('\n', '\r') >= 0;
}
