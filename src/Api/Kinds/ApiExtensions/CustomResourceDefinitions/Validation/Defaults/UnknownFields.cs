using System.Text.Json;

namespace Kubestrel.Kinds.ApiExtensions.V1;

internal static class UnknownFields
{
    /// <summary>Whether pruning by the schema would take something from the value.</summary>
    public static bool In(JsonElement value, JSONSchemaProps schema, bool resource = false) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(field => IsUnknown(field, schema, resource || schema.XKubernetesEmbeddedResource)),
        JsonValueKind.Array => schema.Items?.Schema is { } items && value.EnumerateArray().Any(item => In(item, items)),
        _ => false,
    };

    private static bool IsUnknown(JsonProperty field, JSONSchemaProps schema, bool resource)
    {
        if (resource && (field.Name is "kind" or "apiVersion" or "metadata"))
        {
            return false;
        }

        if (schema.Properties.TryGetValue(field.Name, out var property))
        {
            return In(field.Value, property);
        }

        return schema.AdditionalProperties switch
        {
            { Schema: { } values } => In(field.Value, values),
            { Allows: true } => false,
            _ => schema.XKubernetesPreserveUnknownFields != true,
        };
    }
}
