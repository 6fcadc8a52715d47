namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>Fields of custom resources that field selectors can name.</summary>
internal static class SelectableFieldValidation
{
    private const int Max = 8;

    public static void Validate(ValueList<SelectableField> fields, JSONSchemaProps? schema, FieldPath path, FieldErrors errors)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < fields.Count; i++)
        {
            var (text, at) = (fields[i].JsonPath, path.Index(i).Child("jsonPath"));
            if (text.Length == 0)
            {
                errors.Required(at);
                continue;
            }

            var found = SchemaPath.Find(text, schema, allowBrackets: false, out var steps, out var problem);
            if (problem.Length > 0)
            {
                errors.Invalid(at, text, "is an invalid path: " + problem);
                continue;
            }

            if (steps.FirstOrDefault() == "metadata")
            {
                errors.Invalid(at, text, "must not point to fields in metadata");
            }

            if (found?.Type is not ("string" or "boolean" or "integer"))
            {
                errors.Invalid(at, text, "must point to a field of type string, boolean or integer. Enum string fields and strings with formats are allowed.");
            }

            if (!seen.Add(string.Join('.', steps)))
            {
                errors.Duplicate(at, text);
            }
        }

        if (seen.Count > Max)
        {
            errors.TooMany(path, seen.Count, Max);
        }
    }
}
