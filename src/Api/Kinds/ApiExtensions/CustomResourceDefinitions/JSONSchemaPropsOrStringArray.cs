namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>A schema, or names of properties.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray", Form = "schemaOrStringArray")]
public sealed partial record JSONSchemaPropsOrStringArray
{
    /// <summary>The schema the object must fit.</summary>
    [Field("", 1)]
    public JSONSchemaProps? Schema { get; init; }

    /// <summary>Properties the object must have besides.</summary>
    [Field("", 2)]
    public ValueList<string> Property { get; init; }
}
