namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>A schema for custom objects.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceValidation")]
public sealed partial record CustomResourceValidation
{
    /// <summary>The schema; must be structural: a type for each value, nothing but bounds in allOf, anyOf, oneOf and not.</summary>
    [Field("openAPIV3Schema", 1)]
    public JSONSchemaProps? OpenAPIV3Schema { get; init; }
}
