namespace Kubestrel.Kinds.ApiExtensions.V1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray", Form = "schemaOrStringArray")]
public sealed partial record JSONSchemaPropsOrStringArray
{
    [Field("", 1)]
    public JSONSchemaProps? Schema { get; init; }

    [Field("", 2)]
    public ValueList<string> Property { get; init; }
}
