using System.Text.RegularExpressions;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.Machinery;

/// <summary>Validation of conditions in their common form.</summary>
public static partial class ConditionValidation
{
    private const int MaxReasonLength = 1024;
    private const int MaxMessageLength = 32 * 1024;
    private const string ReasonForm = "[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?";

    public static void Validate(ValueList<Condition> conditions, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < conditions.Count; i++)
        {
            var (condition, at) = (conditions[i], path.Index(i));
            if (conditions.FindIndex(other => other.Type == condition.Type) < i)
            {
                errors.Duplicate(at.Child("type"), condition.Type);
            }

            errors.QualifiedName(at.Child("type"), condition.Type);
            if (condition.Status is not ("False" or "True" or "Unknown"))
            {
                errors.NotSupported(at.Child("status"), condition.Status, "False", "True", "Unknown");
            }

            if (condition.ObservedGeneration < 0)
            {
                errors.Invalid(at.Child("observedGeneration"), condition.ObservedGeneration, "must be greater than or equal to zero");
            }

            if (condition.LastTransitionTime.IsZero)
            {
                errors.Required(at.Child("lastTransitionTime"), "must be set");
            }

            Reason(condition.Reason, at.Child("reason"), errors);
            if (condition.Message.Length > MaxMessageLength)
            {
                errors.TooLong(at.Child("message"), MaxMessageLength);
            }
        }
    }

    /// <summary>The rule for reasons, also of conditions of other forms.</summary>
    public static void Reason(string reason, FieldPath path, FieldErrors errors)
    {
        if (reason.Length == 0)
        {
            errors.Required(path, "must be set");
            return;
        }

        if (!ReasonShape().IsMatch(reason))
        {
            errors.Invalid(
                path,
                reason,
                "a condition reason must start with alphabetic character, optionally followed by a string of alphanumeric characters or '_,:', and must end with an alphanumeric character or '_'"
                + Names.Examples(ReasonForm, "my_name", "MY_NAME", "MyName", "ReasonA,ReasonB", "ReasonA:ReasonB"));
        }

        if (reason.Length > MaxReasonLength)
        {
            errors.TooLong(path, MaxReasonLength);
        }
    }

    [GeneratedRegex("^" + ReasonForm + @"\z")]
    private static partial Regex ReasonShape();
}
