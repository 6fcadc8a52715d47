namespace Kubestrel.Kinds.ApiExtensions.V1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrArray", Form = "schemaOrArray")]
public sealed partial record JSONSchemaPropsOrArray
{
    [Field("", 1)]
    public JSONSchemaProps? Schema { get; init; }

    [Field("", 2)]
    public ValueList<JSONSchemaProps> JSONSchemas { get; init; }
}
