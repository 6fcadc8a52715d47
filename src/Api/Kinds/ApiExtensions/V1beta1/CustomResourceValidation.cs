namespace Kubestrel.Kinds.ApiExtensions.V1beta1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceValidation")]
public sealed partial record CustomResourceValidation
{
    [Field("openAPIV3Schema", 1)]
    public JSONSchemaProps? OpenAPIV3Schema { get; init; }
}
