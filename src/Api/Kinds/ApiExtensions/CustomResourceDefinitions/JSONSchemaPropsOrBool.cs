namespace Kubestrel.Kinds.ApiExtensions.V1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrBool", Form = "schemaOrBool")]
public sealed partial record JSONSchemaPropsOrBool
{
    [Field("", 1)]
    public bool Allows { get; init; }

    [Field("", 2)]
    public JSONSchemaProps? Schema { get; init; }
}
