namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>What stands under allOf, anyOf, oneOf and not: only validations, no structure.</summary>
internal static class StructuralJunctors
{
    private static readonly JSONSchemaProps s_integer = JSONSchemaProps.Empty with { Type = "integer" };
    private static readonly JSONSchemaProps s_string = JSONSchemaProps.Empty with { Type = "string" };

    /// <summary>The two forms that say "number or string" may name types.</summary>
    public static void Validate(JSONSchemaProps schema, SchemaLevel level, FieldPath path, FieldErrors errors) =>
        Values(schema, IsNumberOrString(schema.AnyOf), !schema.AllOf.IsEmpty && IsNumberOrString(schema.AllOf[0].AnyOf), level, path, errors);

    private static bool IsNumberOrString(ValueList<JSONSchemaProps> anyOf) => anyOf.Count == 2 && anyOf[0] == s_integer && anyOf[1] == s_string;

    private static void Values(JSONSchemaProps schema, bool skipAnyOf, bool skipFirstAllOf, SchemaLevel level, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < schema.AnyOf.Count && !skipAnyOf; i++)
        {
            Nested(schema.AnyOf[i], false, level, path.Child("anyOf").Index(i), errors);
        }

        for (var i = 0; i < schema.AllOf.Count; i++)
        {
            Nested(schema.AllOf[i], skipFirstAllOf && i == 0, level, path.Child("allOf").Index(i), errors);
        }

        for (var i = 0; i < schema.OneOf.Count; i++)
        {
            Nested(schema.OneOf[i], false, level, path.Child("oneOf").Index(i), errors);
        }

        Nested(schema.Not, false, level, path.Child("not"), errors);
        if (schema.Pattern.Length > 0 && GoRegexp.Problem(schema.Pattern) is { } problem)
        {
            errors.Invalid(path.Child("pattern"), schema.Pattern, $"must be a valid regular expression, but isn't: {problem}");
        }
    }

    private static void Nested(JSONSchemaProps? schema, bool skipAnyOf, SchemaLevel level, FieldPath path, FieldErrors errors)
    {
        if (schema is null)
        {
            return;
        }

        Values(schema, skipAnyOf, false, level, path, errors);
        Nested(schema.Items?.Schema, false, level, path.Child("items"), errors);
        foreach (var (name, property) in schema.Properties)
        {
            Nested(property, false, SchemaLevel.Field, path.Child("properties").Key(name), errors);
        }

        Unless(schema.Type.Length == 0, "type", "must be empty to be structural");
        Unless(schema.AdditionalProperties is null or { Schema: null, Allows: false }, "additionalProperties", "must be undefined to be structural");
        Unless(schema.Default.IsNull, "default", "must be undefined to be structural");
        Unless(schema.Title.Length == 0, "title", "must be empty to be structural");
        Unless(schema.Description.Length == 0, "description", "must be empty to be structural");
        Unless(!schema.Nullable, "nullable", "must be false to be structural");
        Unless(schema.XKubernetesPreserveUnknownFields != true, "x-kubernetes-preserve-unknown-fields", "must be false to be structural");
        Unless(!schema.XKubernetesEmbeddedResource, "x-kubernetes-embedded-resource", "must be false to be structural");
        Unless(!schema.XKubernetesIntOrString, "x-kubernetes-int-or-string", "must be false to be structural");
        Unless(schema.XKubernetesListMapKeys.IsEmpty, "x-kubernetes-list-map-keys", "must be empty to be structural");
        Unless(schema.XKubernetesListType is null, "x-kubernetes-list-type", "must be undefined to be structural");
        Unless(schema.XKubernetesMapType is null, "x-kubernetes-map-type", "must be undefined to be structural");
        Unless(schema.XKubernetesValidations.IsEmpty, "x-kubernetes-validations", "must be empty to be structural");
        if (schema.Properties.ContainsKey("metadata"))
        {
            errors.Forbidden(path.Child("properties").Key("metadata"), "must not be specified in a nested context");
        }

        void Unless(bool good, string field, string message)
        {
            if (!good)
            {
                errors.Forbidden(path.Child(field), message);
            }
        }
    }
}
