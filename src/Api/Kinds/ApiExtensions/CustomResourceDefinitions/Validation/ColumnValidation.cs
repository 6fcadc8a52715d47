namespace Kubestrel.Kinds.ApiExtensions.V1;

internal static class ColumnValidation
{
    private static readonly string[] s_types = ["boolean", "date", "integer", "number", "string"];
    private static readonly string[] s_formats = ["byte", "date", "date-time", "double", "float", "int32", "int64", "password"];

    public static void Validate(ValueList<CustomResourceColumnDefinition> columns, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            One(columns[i], path.Index(i), errors);
        }
    }

    /// <summary>A path that starts with a dot.</summary>
    public static bool SimplePath(string text, FieldPath path, FieldErrors errors)
    {
        if (text.StartsWith('.'))
        {
            return true;
        }

        errors.Invalid(path, text, "must be a simple json path starting with .");
        return false;
    }

    private static void One(CustomResourceColumnDefinition column, FieldPath path, FieldErrors errors)
    {
        if (column.Name.Length == 0)
        {
            errors.Required(path.Child("name"));
        }

        var types = "must be one of " + string.Join(',', s_types);
        if (column.Type.Length == 0)
        {
            errors.Required(path.Child("type"), types);
        }
        else if (!s_types.Contains(column.Type))
        {
            errors.Invalid(path.Child("type"), column.Type, types);
        }

        if (column.Format.Length > 0 && !s_formats.Contains(column.Format))
        {
            errors.Invalid(path.Child("format"), column.Format, "must be one of " + string.Join(',', s_formats));
        }

        if (column.JsonPath.Length == 0)
        {
            errors.Required(path.Child("JSONPath"));
        }
        else
        {
            SimplePath(column.JsonPath, path.Child("JSONPath"), errors);
        }
    }
}
