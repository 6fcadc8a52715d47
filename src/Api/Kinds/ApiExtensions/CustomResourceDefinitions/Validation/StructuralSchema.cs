namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>Whether a schema is structural: every value has one known type, and validations within junctors repeat no structure.</summary>
internal static class StructuralSchema
{
    /// <summary>Why a schema has no structural form at all; null when it has one.</summary>
    public static string? Unsupported(JSONSchemaProps schema)
    {
        string? found = null;
        SchemaWalk.Any(schema, part => (found = UnsupportedHere(part)) is not null);
        return found;
    }

    /// <summary>Errors in the order of their texts, as upstream sorts them; none says that the schema is structural.</summary>
    public static bool Validate(JSONSchemaProps schema, FieldPath path, FieldErrors errors)
    {
        var found = new FieldErrors();
        StructuralInvariants.Validate(schema, SchemaLevel.Root, path, found);
        StructuralCompleteness.Validate(schema, schema, path, path, found);
        foreach (var error in found.OrderBy(error => error.ToString(), StringComparer.Ordinal))
        {
            errors.Add(error);
        }

        return found.Count == 0;
    }

    private static string? UnsupportedHere(JSONSchemaProps schema) => schema switch
    {
        { Id.Length: > 0 } => "OpenAPIV3Schema 'id' is not supported",
        { SchemaUri.Length: > 0 } => "OpenAPIV3Schema 'schema' is not supported",
        { Ref.Length: > 0 } => "OpenAPIV3Schema '$ref' is not supported",
        { PatternProperties.IsEmpty: false } => "OpenAPIV3Schema 'patternProperties' is not supported",
        { Dependencies.IsEmpty: false } => "OpenAPIV3Schema 'dependencies' is not supported",
        { AdditionalItems: not null } => "OpenAPIV3Schema 'additionalItems' is not supported",
        { Definitions.IsEmpty: false } => "OpenAPIV3Schema 'definitions' is not supported",
        { XKubernetesPreserveUnknownFields: false } => "internal error: 'x-kubernetes-preserve-unknown-fields' must be true or undefined",
        { Items.JSONSchemas.IsEmpty: false } => "OpenAPIV3Schema 'items' must be a schema, but is an array",
        _ => null,
    };
}
