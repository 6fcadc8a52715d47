namespace Kubestrel.Kinds.StorageMigration.V1alpha1;

internal static class MigrationConditions
{
    private const int MaxMessage = 32 * 1024;

    public static void Validate(ValueList<MigrationCondition> conditions, FieldPath path, FieldErrors errors)
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

            if (condition.LastUpdateTime.IsZero)
            {
                errors.Required(at.Child("lastTransitionTime"), "must be set");
            }

            ConditionValidation.Reason(condition.Reason, at.Child("reason"), errors);
            if (condition.Message.Length > MaxMessage)
            {
                errors.TooLong(at.Child("message"), MaxMessage);
            }
        }
    }

    public static GoValue Shown(ValueList<MigrationCondition> conditions) =>
        new($"[]storagemigration.MigrationCondition{{{string.Join(", ", conditions.Select(Shown))}}}");

    private static string Shown(MigrationCondition one) =>
        $"storagemigration.MigrationCondition{{Type:{GoString.Quote(one.Type)}, Status:{GoString.Quote(one.Status)}, LastUpdateTime:{GoValue.Of(one.LastUpdateTime).Text}, "
        + $"Reason:{GoString.Quote(one.Reason)}, Message:{GoString.Quote(one.Message)}}}";
}
