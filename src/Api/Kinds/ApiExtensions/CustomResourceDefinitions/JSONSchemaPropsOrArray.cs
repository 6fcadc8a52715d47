namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>One schema, or one for each item.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrArray", Form = "schemaOrArray")]
public sealed partial record JSONSchemaPropsOrArray
{
    /// <summary>The one schema that all items must fit.</summary>
    [Field("", 1)]
    public JSONSchemaProps? Schema { get; init; }

    /// <summary>A schema for each item; not allowed in structural schemas.</summary>
    [Field("", 2)]
    public ValueList<JSONSchemaProps> JSONSchemas { get; init; }
}
