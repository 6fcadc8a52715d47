using System.Text;

namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>Validation of validating policies but for the types of their expressions, which are checked where CEL is compiled.</summary>
internal static class PolicyValidation
{
    private const int MaxAuditAnnotations = 20;
    private const int MaxValueExpression = 5 * 1024;
    private static readonly string[] s_failurePolicies = ["Fail", "Ignore"];
    private static readonly string[] s_reasons = ["Forbidden", "Invalid", "RequestEntityTooLarge"];

    public static void Spec(string name, ValidatingAdmissionPolicySpec spec, ValidatingAdmissionPolicySpec? old, FieldErrors errors)
    {
        var path = FieldPath.Of("spec");
        FailurePolicy(spec.FailurePolicy, path.Child("failurePolicy"), errors);
        ParamValidation.Kind(spec.ParamKind, path.Child("paramKind"), errors);
        MatchValidation.Constraints(spec.MatchConstraints, path.Child("matchConstraints"), errors);
        if (old is null || old.ParamKind != spec.ParamKind || old.MatchConditions != spec.MatchConditions)
        {
            ConditionsOfMatch.Validate(spec.MatchConditions, path.Child("matchConditions"), errors);
        }

        VariableValidation.Validate(spec.Variables, path.Child("variables"), errors);
        if (spec.Validations.IsEmpty && spec.AuditAnnotations.IsEmpty)
        {
            errors.Required(path.Child("validations"), "validations or auditAnnotations must contain at least one item");
            errors.Required(path.Child("auditAnnotations"), "validations or auditAnnotations must contain at least one item");
            return;
        }

        for (var i = 0; i < spec.Validations.Count; i++)
        {
            Rule(spec.Validations[i], path.Child("validations").Index(i), errors);
        }

        AuditAnnotations(name, spec.AuditAnnotations, path.Child("auditAnnotations"), errors);
    }

    public static void FailurePolicy(string? policy, FieldPath path, FieldErrors errors)
    {
        if (policy is null)
        {
            errors.Required(path);
        }

        WebhookValidation.OneOf(policy, s_failurePolicies, path, errors);
    }

    public static void Status(ValidatingAdmissionPolicyStatus status, FieldErrors errors)
    {
        var path = FieldPath.Of("status", "typeChecking", "expressionWarnings");
        var warnings = status.TypeChecking?.ExpressionWarnings ?? default;
        for (var i = 0; i < warnings.Count; i++)
        {
            if (warnings[i].Warning.Length == 0)
            {
                errors.Required(path.Index(i).Child("warning"));
            }

            if (string.IsNullOrWhiteSpace(warnings[i].FieldRef))
            {
                errors.Required(path.Index(i).Child("fieldRef"));
            }
        }

        ConditionValidation.Validate(status.Conditions, FieldPath.Of("status", "conditions"), errors);
    }

    private static void Rule(Validation rule, FieldPath path, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(rule.Expression))
        {
            errors.Required(path.Child("expression"), "expression is not specified");
        }

        if (rule.MessageExpression.Length > 0 && string.IsNullOrWhiteSpace(rule.MessageExpression))
        {
            errors.Invalid(path.Child("messageExpression"), rule.MessageExpression, "must be non-empty if specified");
        }

        if (rule.Message.Length > 0 && string.IsNullOrWhiteSpace(rule.Message))
        {
            errors.Invalid(path.Child("message"), rule.Message, "message must be non-empty if specified");
        }
        else if (rule.Message.Trim().AsSpan().IndexOfAny('\n', '\r') >= 0)
        {
            errors.Invalid(path.Child("message"), rule.Message, "message must not contain line breaks");
        }

        WebhookValidation.OneOf(rule.Reason, s_reasons, path.Child("reason"), errors);
    }

    private static void AuditAnnotations(string name, ValueList<AuditAnnotation> annotations, FieldPath path, FieldErrors errors)
    {
        if (annotations.Count > MaxAuditAnnotations)
        {
            errors.Invalid(path, Shown(annotations), $"must not have more than {MaxAuditAnnotations} auditAnnotations");
        }

        for (var i = 0; i < annotations.Count; i++)
        {
            var (annotation, at) = (annotations[i], path.Index(i));
            if (name.Length > 0)
            {
                errors.QualifiedName(at.Child("key"), $"{name}/{annotation.Key}");
            }
            else
            {
                errors.Invalid(at.Child("key"), annotation.Key, "requires metadata.name be non-empty");
            }

            var expression = annotation.ValueExpression.Trim();
            if (expression.Length == 0)
            {
                errors.Required(at.Child("valueExpression"), "valueExpression is not specified");
            }
            else if (Encoding.UTF8.GetByteCount(expression) > MaxValueExpression)
            {
                errors.Required(at.Child("valueExpression"), $"must not exceed {MaxValueExpression} bytes in length");
            }

            if (annotations.FindIndex(other => other.Key == annotation.Key) < i)
            {
                errors.Duplicate(at.Child("key"), annotation.Key);
            }
        }
    }

    private static GoValue Shown(ValueList<AuditAnnotation> annotations) => new(
        $"[]admissionregistration.AuditAnnotation{{{string.Join(", ", annotations.Select(
            one => $"admissionregistration.AuditAnnotation{{Key:{GoString.Quote(one.Key)}, ValueExpression:{GoString.Quote(one.ValueExpression)}}}"))}}}");
}
