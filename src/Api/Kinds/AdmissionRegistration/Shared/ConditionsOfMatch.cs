namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>Names and presence of match conditions; their expressions are compiled where CEL is.</summary>
internal static class ConditionsOfMatch
{
    private const int Max = 64;

    public static void Validate(ValueList<MatchCondition> conditions, FieldPath path, FieldErrors errors)
    {
        if (conditions.Count > Max)
        {
            errors.TooMany(path, conditions.Count, Max);
        }

        for (var i = 0; i < conditions.Count; i++)
        {
            var (condition, at) = (conditions[i], path.Index(i));
            if (string.IsNullOrWhiteSpace(condition.Expression))
            {
                errors.Required(at.Child("expression"));
            }

            if (condition.Name.Length == 0)
            {
                errors.Required(at.Child("name"));
                continue;
            }

            errors.QualifiedName(at.Child("name"), condition.Name);
            if (conditions.FindIndex(other => other.Name == condition.Name) < i)
            {
                errors.Duplicate(at.Child("name"), condition.Name);
            }
        }
    }
}
