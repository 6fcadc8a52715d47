namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>The schema of a version: what stands at its root, whether it is structural, and what upstream forbids in it.</summary>
internal static class SchemaValidation
{
    private const string RootFields =
        "Description Type Format Title Maximum ExclusiveMaximum Minimum ExclusiveMinimum MaxLength MinLength Pattern MaxItems MinItems UniqueItems MultipleOf Required Items "
        + "Properties ExternalDocs Example XPreserveUnknownFields XValidations";

    public static void Validate(CustomResourceValidation? validation, bool hasStatus, FieldPath path, FieldErrors errors)
    {
        if (validation?.OpenAPIV3Schema is not { } schema)
        {
            return;
        }

        var before = errors.Count;
        if (hasStatus)
        {
            Root(schema, path, errors);
        }

        var at = path.Child("openAPIV3Schema");
        if (schema.Nullable)
        {
            errors.Forbidden(at.Child("nullable"), "nullable cannot be true at the root");
        }

        var unsupported = StructuralSchema.Unsupported(schema);
        if (unsupported is null && StructuralSchema.Validate(schema, at, errors))
        {
            DefaultValidation.Validate(schema, at, resource: true, errors);
        }

        OpenApiValidation.Validate(schema, at, SchemaScope.Root, errors);
        if (unsupported is not null && errors.Count == before)
        {
            errors.Invalid(at, "", unsupported);
        }
    }

    /// <summary>With a status of its own, the root may hold only what stays true when status is taken out.</summary>
    private static void Root(JSONSchemaProps schema, FieldPath path, FieldErrors errors)
    {
        if (schema.Id.Length > 0 || schema.SchemaUri.Length > 0 || schema.Ref is not null)
        {
            NotAllowed(schema, path, errors);
        }
        else if (schema.Type is not ("" or "object"))
        {
            errors.Invalid(
                path.Child("openAPIV3Schema", "type"), schema.Type, "only \"object\" is allowed as the type at the root of the schema if the status subresource is enabled");
        }
        else if (schema.Nullable || !schema.Default.IsNull || !schema.Enum.IsNull || schema.MaxProperties is not null || schema.MinProperties is not null
            || !schema.AllOf.IsNull || !schema.OneOf.IsNull || !schema.AnyOf.IsNull || schema.Not is not null || schema.AdditionalProperties is not null
            || !schema.PatternProperties.IsNull || !schema.Dependencies.IsNull || schema.AdditionalItems is not null || !schema.Definitions.IsNull
            || schema.XKubernetesEmbeddedResource || schema.XKubernetesIntOrString || !schema.XKubernetesListMapKeys.IsNull
            || schema.XKubernetesListType is not null || schema.XKubernetesMapType is not null)
        {
            NotAllowed(schema, path, errors);
        }
    }

    private static void NotAllowed(JSONSchemaProps schema, FieldPath path, FieldErrors errors) => errors.Invalid(
        path.Child("openAPIV3Schema"), schema, $"only [{RootFields}] fields are allowed at the root of the schema if the status subresource is enabled");
}
