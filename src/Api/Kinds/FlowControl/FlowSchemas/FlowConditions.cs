namespace Kubestrel.Kinds.FlowControl.V1;

/// <summary>Conditions of flow schemas and of priority levels: each type once, none empty.</summary>
internal static class FlowConditions
{
    public static void Validate<T>(ValueList<T> conditions, Func<T, string> typeOf, FieldErrors errors)
    {
        var (path, seen) = (FieldPath.Of("status", "conditions"), new HashSet<string>());
        for (var i = 0; i < conditions.Count; i++)
        {
            var type = typeOf(conditions[i]);
            if (!seen.Add(type))
            {
                errors.Duplicate(path.Index(i).Child("type"), type);
            }

            if (type.Length == 0)
            {
                errors.Required(path.Index(i).Child("type"), "must not be empty");
            }
        }
    }
}
