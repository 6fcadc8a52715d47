namespace Kubestrel.Kinds.ApiExtensions.V1;

internal static class DefinitionSpecValidation
{
    private static readonly string[] s_scopes = ["Cluster", "Namespaced"];

    /// <param name="old">The spec before an update.</param>
    /// <param name="mayHaveBadBundle">Whether the certificates of a conversion webhook may be none.</param>
    public static void Validate(CustomResourceDefinitionSpec spec, CustomResourceDefinitionSpec? old, bool mayHaveBadBundle, FieldErrors errors)
    {
        var (path, form) = (FieldPath.Of("spec"), DefinitionForm.Of(spec.Versions));
        Group(spec.Group, path.Child("group"), errors);
        Enumerated(spec.Scope, s_scopes, path.Child("scope"), errors);
        if (form.Validation?.OpenAPIV3Schema is null)
        {
            for (var i = 0; i < form.Versions.Count; i++)
            {
                if (form.Versions[i].Schema?.OpenAPIV3Schema is null)
                {
                    errors.Required(path.Child("versions").Index(i).Child("schema", "openAPIV3Schema"), "schemas are required");
                }
            }
        }

        if (spec.PreserveUnknownFields && spec.Versions.Exists(version => SchemaWalk.Any(version.Schema?.OpenAPIV3Schema, schema => !schema.Default.IsNull)))
        {
            errors.Invalid(path.Child("preserveUnknownFields"), true, "must be false in order to use defaults in the schema");
        }

        Versions(form, path, errors);
        DefinitionNames.Required(spec.Names, path.Child("names"), errors);
        DefinitionNames.Validate(spec.Names, path.Child("names"), errors);
        SchemaValidation.Validate(form.Validation, form.HasStatus(), path.Child("validation"), errors);
        SubresourceValidation.Validate(form.Subresources, path.Child("subresources"), errors);
        ColumnValidation.Validate(form.Columns, path.Child("additionalPrinterColumns"), errors);
        if (!form.SelectableFields.IsEmpty)
        {
            if (form.Validation is null)
            {
                errors.Invalid(path.Child("selectableFields"), "", "selectableFields may only be set when validations.schema is included");
            }
            else
            {
                SelectableFieldValidation.Validate(form.SelectableFields, form.Validation.OpenAPIV3Schema, path.Child("selectableFields"), errors);
            }
        }

        if (spec.Conversion is not { } conversion)
        {
            return;
        }

        if (conversion.Strategy != "None" && spec.PreserveUnknownFields)
        {
            errors.Invalid(path.Child("conversion", "strategy"), conversion.Strategy, "must be None if spec.preserveUnknownFields is true");
        }

        ConversionValidation.Validate(conversion, old?.Conversion, mayHaveBadBundle, path.Child("conversion"), errors);
    }

    /// <summary>One of the allowed values; also of a conversion's strategy.</summary>
    public static void Enumerated(string value, IReadOnlyList<string> allowed, FieldPath path, FieldErrors errors)
    {
        if (value.Length == 0)
        {
            errors.Required(path);
        }
        else if (!allowed.Contains(value))
        {
            errors.NotSupported(path, value, allowed);
        }
    }

    private static void Group(string group, FieldPath path, FieldErrors errors)
    {
        if (group.Length == 0)
        {
            errors.Required(path);
        }
        else if (string.Join(",", Names.Dns1123Subdomain(group)) is { Length: > 0 } message)
        {
            errors.Invalid(path, group, message);
        }
        else if (!group.Contains('.'))
        {
            errors.Invalid(path, group, "should be a domain with at least one dot");
        }
    }

    private static void Versions(DefinitionForm form, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < form.Versions.Count; i++)
        {
            var (version, at) = (form.Versions[i], path.Child("versions").Index(i));
            DefinitionNames.Label(version.Name, at.Child("name"), errors);
            Deprecation(version, at.Child("deprecationWarning"), errors);
            SchemaValidation.Validate(version.Schema, form.HasStatus(version), at.Child("schema"), errors);
            SubresourceValidation.Validate(version.Subresources, at.Child("subresources"), errors);
            ColumnValidation.Validate(version.AdditionalPrinterColumns, at.Child("additionalPrinterColumns"), errors);
            if (version.SelectableFields.IsEmpty)
            {
                continue;
            }

            // A schema that is the same in all versions stands beside them, where upstream does not look.
            if (version.Schema?.OpenAPIV3Schema is not { } schema)
            {
                errors.Invalid(at.Child("selectableFields"), "", "selectableFields may only be set when version.schema.openAPIV3Schema is not included");
            }
            else
            {
                SelectableFieldValidation.Validate(version.SelectableFields, schema, at.Child("selectableFields"), errors);
            }
        }

        if (form.Versions.DistinctBy(version => version.Name).Count() < form.Versions.Count)
        {
            errors.Invalid(path.Child("versions"), form.Shown(), "must contain unique version names");
        }

        if (form.Versions.Count(version => version.Storage) != 1)
        {
            errors.Invalid(path.Child("versions"), form.Shown(), "must have exactly one version marked as storage version");
        }

        if (!form.Versions.IsEmpty && form.Versions[0].Name.Length > 0)
        {
            DefinitionNames.Label(form.Versions[0].Name, path.Child("version"), errors);
        }
    }

    private static void Deprecation(CustomResourceDefinitionVersion version, FieldPath path, FieldErrors errors)
    {
        if (version.DeprecationWarning is not { } warning)
        {
            return;
        }

        if (!version.Deprecated)
        {
            errors.Invalid(path, warning, "can only be set for deprecated versions");
            return;
        }

        if (System.Text.Encoding.UTF8.GetByteCount(warning) > 256)
        {
            errors.Invalid(path, warning, "must be <= 256 characters long");
        }

        if (warning.Length == 0)
        {
            errors.Invalid(path, warning, "must not be an empty string");
        }

        var index = 0;
        foreach (var rune in warning.EnumerateRunes())
        {
            if (System.Text.Rune.IsControl(rune))
            {
                errors.Invalid(path, warning, $"must only contain printable UTF-8 characters; non-printable character found at index {index}");
                break;
            }

            index += rune.Utf8SequenceLength;
        }
    }
}
