namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>Every field and item that a junctor validates must be in the structure too.</summary>
internal static class StructuralCompleteness
{
    /// <param name="values">The validations, at <paramref name="valuePath"/>.</param>
    /// <param name="structure">The structure for the same value, at <paramref name="path"/>.</param>
    public static void Validate(JSONSchemaProps values, JSONSchemaProps structure, FieldPath path, FieldPath valuePath, FieldErrors errors)
    {
        Nested(values.Not, structure, path, valuePath.Child("not"), errors);
        All(values.AllOf, structure, path, valuePath.Child("allOf"), errors);
        All(values.AnyOf, structure, path, valuePath.Child("anyOf"), errors);
        All(values.OneOf, structure, path, valuePath.Child("oneOf"), errors);
    }

    private static void All(ValueList<JSONSchemaProps> all, JSONSchemaProps structure, FieldPath path, FieldPath valuePath, FieldErrors errors)
    {
        for (var i = 0; i < all.Count; i++)
        {
            Nested(all[i], structure, path, valuePath.Index(i), errors);
        }
    }

    private static void Nested(JSONSchemaProps? values, JSONSchemaProps? structure, FieldPath path, FieldPath valuePath, FieldErrors errors)
    {
        if (values is null)
        {
            return;
        }

        if (structure is null)
        {
            errors.Required(path, $"because it is defined in {valuePath}");
            return;
        }

        Validate(values, structure, path, valuePath, errors);
        Nested(values.Items?.Schema, structure.Items?.Schema, path.Child("items"), valuePath.Child("items"), errors);
        foreach (var (name, property) in values.Properties)
        {
            Nested(
                property, structure.Properties.GetValueOrDefault(name), path.Child("properties").Key(name), valuePath.Child("properties").Key(name), errors);
        }
    }
}
