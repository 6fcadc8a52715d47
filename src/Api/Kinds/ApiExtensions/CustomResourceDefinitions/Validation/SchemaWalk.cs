namespace Kubestrel.Kinds.ApiExtensions.V1;

internal static class SchemaWalk
{
    /// <summary>Whether the schema or any schema within it is such a one.</summary>
    public static bool Any(JSONSchemaProps? schema, Func<JSONSchemaProps, bool> match) =>
        schema is not null && (match(schema) || Within(schema).Any(part => Any(part, match)));

    private static IEnumerable<JSONSchemaProps?> Within(JSONSchemaProps schema) =>
    [
        schema.Items?.Schema,
        .. schema.Items?.JSONSchemas ?? default,
        .. schema.AllOf,
        .. schema.AnyOf,
        .. schema.OneOf,
        schema.Not,
        .. schema.Properties.Values,
        schema.AdditionalProperties?.Schema,
        .. schema.PatternProperties.Values,
        schema.AdditionalItems?.Schema,
        .. schema.Definitions.Values,
        .. schema.Dependencies.Values.Select(dependency => dependency.Schema),
    ];
}
