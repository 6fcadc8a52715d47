using System.Text.Json;

namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>Defaults in a schema must be values of it, without fields that it does not know.</summary>
internal static class DefaultValidation
{
    /// <param name="resource">Whether the schema is a resource's, which has kind, apiVersion and metadata whatever it says.</param>
    public static void Validate(JSONSchemaProps schema, FieldPath path, bool resource, FieldErrors errors)
    {
        resource |= schema.XKubernetesEmbeddedResource;
        if (Parse(schema.Default) is { } value)
        {
            var at = path.Child("default");
            if (UnknownFields.In(value, schema, resource))
            {
                errors.Invalid(at, new GoValue(GoJson.Text(value)), "must not have unknown fields");
            }

            new ValueValidation(at, errors).Validate(value, schema, "");
        }

        if (schema.Items?.Schema is { } items)
        {
            Validate(items, path.Child("items"), false, errors);
        }

        foreach (var (name, property) in schema.Properties)
        {
            // What a resource always has is checked as metadata, not by the schema.
            if (!resource || name is not ("kind" or "apiVersion" or "metadata"))
            {
                Validate(property, path.Child("properties").Key(name), false, errors);
            }
        }
    }

    /// <summary>The value; null where there is none, and for JSON's null, which is none.</summary>
    private static JsonElement? Parse(RawJson json)
    {
        if (json.IsNull)
        {
            return null;
        }

        using var document = JsonDocument.Parse(json.ToString());
        return document.RootElement.ValueKind == JsonValueKind.Null ? null : document.RootElement.Clone();
    }
}
