namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>A schema, or whether anything is allowed.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrBool", Form = "schemaOrBool")]
public sealed partial record JSONSchemaPropsOrBool
{
    /// <summary>True allows anything, false nothing.</summary>
    [Field("", 1)]
    public bool Allows { get; init; }

    /// <summary>The schema that the values must fit, when it is no truth value.</summary>
    [Field("", 2)]
    public JSONSchemaProps? Schema { get; init; }
}
