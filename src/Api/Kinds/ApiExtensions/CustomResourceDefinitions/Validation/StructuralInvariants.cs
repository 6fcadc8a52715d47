namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>The rules for the structure itself: types, metadata, embedded resources, numbers-or-strings.</summary>
internal static class StructuralInvariants
{
    private const string Embedded = "must be object if x-kubernetes-embedded-resource is true";

    public static void Validate(JSONSchemaProps schema, SchemaLevel level, FieldPath path, FieldErrors errors)
    {
        var items = schema.Items?.Schema;
        if (schema.Type == "array" && items is null)
        {
            errors.Required(path.Child("items"), "must be specified");
        }

        if (items is not null)
        {
            Validate(items, SchemaLevel.Item, path.Child("items"), errors);
        }

        foreach (var (name, property) in schema.Properties)
        {
            Validate(property, SchemaLevel.Field, path.Child("properties").Key(name), errors);
        }

        Additional(schema, level, path.Child("additionalProperties"), errors);
        var preserves = schema.XKubernetesPreserveUnknownFields == true;
        if (schema.XKubernetesIntOrString && preserves)
        {
            errors.Invalid(path.Child("x-kubernetes-preserve-unknown-fields"), true, "must be false if x-kubernetes-int-or-string is true");
        }

        if (schema is { XKubernetesIntOrString: true, XKubernetesEmbeddedResource: true })
        {
            errors.Invalid(path.Child("x-kubernetes-embedded-resource"), true, "must be false if x-kubernetes-int-or-string is true");
        }

        StructuralJunctors.Validate(schema, level, path, errors);
        Type(schema, level, preserves, path.Child("type"), errors);
        Meta(schema, level, path.Child("properties"), errors);
        if (schema.XKubernetesEmbeddedResource && !preserves && schema.Properties.IsEmpty)
        {
            errors.Required(
                path.Child("properties"), "must not be empty if x-kubernetes-embedded-resource is true without x-kubernetes-preserve-unknown-fields");
        }
    }

    private static void Additional(JSONSchemaProps schema, SchemaLevel level, FieldPath path, FieldErrors errors)
    {
        if (schema.AdditionalProperties is not { } additional)
        {
            return;
        }

        if (level == SchemaLevel.Root)
        {
            errors.Forbidden(path, "must not be used at the root");
        }

        if (additional.Schema is { } values)
        {
            Validate(values, SchemaLevel.Field, path, errors);
        }

        if (schema.XKubernetesEmbeddedResource)
        {
            errors.Forbidden(path, "must not be used if x-kubernetes-embedded-resource is set");
        }
    }

    private static void Type(JSONSchemaProps schema, SchemaLevel level, bool preserves, FieldPath path, FieldErrors errors)
    {
        switch (schema)
        {
            case { XKubernetesEmbeddedResource: true, Type: "" }:
                errors.Required(path, Embedded);
                break;
            case { XKubernetesEmbeddedResource: true, Type: not "object" }:
                errors.Invalid(path, schema.Type, Embedded);
                break;
            case { Type: "", XKubernetesIntOrString: false } when !preserves:
                errors.Required(path, level switch
                {
                    SchemaLevel.Root => "must not be empty at the root",
                    SchemaLevel.Item => "must not be empty for specified array items",
                    _ => "must not be empty for specified object fields",
                });
                break;
        }

        if (level == SchemaLevel.Root && schema.Type is not ("" or "object"))
        {
            errors.Invalid(path, schema.Type, "must be object at the root");
        }
    }

    private static void Meta(JSONSchemaProps schema, SchemaLevel level, FieldPath path, FieldErrors errors)
    {
        var isResource = level == SchemaLevel.Root || schema.XKubernetesEmbeddedResource;
        foreach (var name in new[] { "kind", "apiVersion" })
        {
            if (isResource && schema.Properties.TryGetValue(name, out var text) && text.Type != "string")
            {
                errors.Invalid(path.Key(name).Child("type"), text.Type, "must be string");
            }
        }

        if (!schema.Properties.TryGetValue("metadata", out var metadata))
        {
            return;
        }

        if (isResource && metadata.Type != "object")
        {
            errors.Invalid(path.Key("metadata").Child("type"), metadata.Type, "must be object");
        }

        var more = metadata with
        {
            Type = "",
            Default = default,
            ExternalDocs = null,
            Example = default,
            Properties = metadata.Properties.Keys.All(name => name is "name" or "generateName") ? default : metadata.Properties,
        };
        if (level == SchemaLevel.Root && more != JSONSchemaProps.Empty)
        {
            errors.Forbidden(path.Key("metadata"), "must not specify anything other than name and generateName, but metadata is implicitly specified");
        }
    }
}
