namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>Names that a definition asks for, and those that it was given.</summary>
internal static class DefinitionNames
{
    public static void Validate(CustomResourceDefinitionNames names, FieldPath path, FieldErrors errors)
    {
        Optional(names.Plural, path.Child("plural"), errors);
        Optional(names.Singular, path.Child("singular"), errors);
        MixedCase(names.Kind, path.Child("kind"), errors);
        MixedCase(names.ListKind, path.Child("listKind"), errors);
        for (var i = 0; i < names.ShortNames.Count; i++)
        {
            Label(names.ShortNames[i], path.Child("shortNames").Index(i), errors);
        }

        if (names.Kind.Length > 0 && names.Kind == names.ListKind)
        {
            errors.Invalid(path.Child("listKind"), names.ListKind, "kind and listKind may not be the same");
        }

        for (var i = 0; i < names.Categories.Count; i++)
        {
            Label(names.Categories[i], path.Child("categories").Index(i), errors);
        }
    }

    /// <summary>What a spec must name; a status may lack it.</summary>
    public static void Required(CustomResourceDefinitionNames names, FieldPath path, FieldErrors errors)
    {
        NotEmpty(names.Plural, path.Child("plural"), errors);
        NotEmpty(names.Singular, path.Child("singular"), errors);
        NotEmpty(names.Kind, path.Child("kind"), errors);
        NotEmpty(names.ListKind, path.Child("listKind"), errors);
    }

    /// <summary>All complaints about a DNS label as one error.</summary>
    public static void Label(string value, FieldPath path, FieldErrors errors)
    {
        if (string.Join(",", Names.Dns1035Label(value)) is { Length: > 0 } message)
        {
            errors.Invalid(path, value, message);
        }
    }

    private static void Optional(string value, FieldPath path, FieldErrors errors)
    {
        if (value.Length > 0)
        {
            Label(value, path, errors);
        }
    }

    private static void MixedCase(string value, FieldPath path, FieldErrors errors)
    {
        if (value.Length > 0 && string.Join(",", Names.Dns1035Label(value.ToLowerInvariant())) is { Length: > 0 } message)
        {
            errors.Invalid(path, value, "may have mixed case, but should otherwise match: " + message);
        }
    }

    private static void NotEmpty(string value, FieldPath path, FieldErrors errors)
    {
        if (value.Length == 0)
        {
            errors.Required(path);
        }
    }
}
