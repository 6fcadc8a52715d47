namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>What schemas may say, at every depth.</summary>
internal static class OpenApiValidation
{
    private static readonly string[] s_types = ["array", "boolean", "integer", "number", "object", "string"];

    public static void Validate(JSONSchemaProps? schema, FieldPath path, SchemaScope scope, FieldErrors errors)
    {
        if (schema is null)
        {
            return;
        }

        Supported(schema, path, scope, errors);
        if (schema.UniqueItems)
        {
            errors.Forbidden(path.Child("uniqueItems"), "uniqueItems cannot be set to true since the runtime complexity becomes quadratic");
        }

        Fields(schema, path, scope, errors);
        Validate(schema.Not, path.Child("not"), scope.Inner, errors);
        All(schema.AllOf, path.Child("allOf"), scope.Inner, errors);
        All(schema.OneOf, path.Child("oneOf"), scope.Inner, errors);
        All(schema.AnyOf, path.Child("anyOf"), scope.Inner, errors);
        foreach (var (name, part) in schema.Definitions)
        {
            Validate(part, path.Child("definitions").Key(name), scope.Inner, errors);
        }

        Validate(schema.Items?.Schema, path.Child("items"), scope.Inner, errors);
        All(schema.Items?.JSONSchemas ?? default, path.Child("items"), scope.Inner, errors);
        foreach (var (name, part) in schema.Dependencies)
        {
            Validate(part.Schema, path.Child("dependencies").Key(name), scope.Inner, errors);
        }

        if (schema.XKubernetesPreserveUnknownFields == false)
        {
            errors.Invalid(path.Child("x-kubernetes-preserve-unknown-fields"), false, "must be true or undefined");
        }

        ListTypeValidation.Validate(schema, path, errors);
        RuleTextValidation.Validate(schema, path.Child("x-kubernetes-validations"), errors);
    }

    private static void Fields(JSONSchemaProps schema, FieldPath path, SchemaScope scope, FieldErrors errors)
    {
        if (schema.AdditionalProperties is { } additional)
        {
            if (!schema.Properties.IsEmpty && (!additional.Allows || additional.Schema is not null))
            {
                errors.Forbidden(path.Child("additionalProperties"), "additionalProperties and properties are mutual exclusive");
            }

            var inner = scope.InMetadata ? scope.Inner with { NoDefaults = "inside additionalProperties applying to object metadata" } : scope.Inner;
            Validate(additional.Schema, path.Child("additionalProperties"), inner, errors);
        }

        foreach (var (name, part) in schema.Properties)
        {
            var inner = scope.Inner;
            if ((scope.IsRoot || schema.XKubernetesEmbeddedResource) && (name is "metadata" or "kind" or "apiVersion"))
            {
                inner = inner with { InMetadata = true, NoDefaults = scope.IsRoot ? $"in top-level {name}" : inner.NoDefaults };
            }

            Validate(part, path.Child("properties").Key(name), inner, errors);
        }
    }

    private static void All(ValueList<JSONSchemaProps> schemas, FieldPath path, SchemaScope scope, FieldErrors errors)
    {
        for (var i = 0; i < schemas.Count; i++)
        {
            Validate(schemas[i], path.Index(i), scope, errors);
        }
    }

    private static void Supported(JSONSchemaProps schema, FieldPath path, SchemaScope scope, FieldErrors errors)
    {
        if (schema.Type.Length > 0 && !s_types.Contains(schema.Type))
        {
            errors.NotSupported(path.Child("type"), schema.Type, s_types);
        }

        Unless(schema.Default.IsNull || scope.NoDefaults is null, "default", $"must not be set {scope.NoDefaults}");
        Unless(schema.Id.Length == 0, "id", "id is not supported");
        Unless(schema.AdditionalItems is null, "additionalItems", "additionalItems is not supported");
        Unless(schema.PatternProperties.IsEmpty, "patternProperties", "patternProperties is not supported");
        Unless(schema.Definitions.IsEmpty, "definitions", "definitions is not supported");
        Unless(schema.Dependencies.IsNull, "dependencies", "dependencies is not supported");
        Unless(schema.Ref is null, "$ref", "$ref is not supported");
        Unless(schema.Type != "null", "type", "type cannot be set to null, use nullable as an alternative");
        Unless(schema.Items is null || schema.Items.JSONSchemas.IsEmpty, "items", "items must be a schema object and not an array");
        Unless(!scope.InMetadata || !schema.XKubernetesEmbeddedResource, "x-kubernetes-embedded-resource", "must not be used inside of resource meta");

        void Unless(bool good, string field, string message)
        {
            if (!good)
            {
                errors.Forbidden(path.Child(field), message);
            }
        }
    }
}
