namespace Kubestrel.Kinds.ApiExtensions.V1beta1;

[ApiKind("apiextensions.k8s.io", "v1beta1", "CustomResourceDefinitionList")]
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionList")]
public sealed partial record CustomResourceDefinitionList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<CustomResourceDefinition> Items { get; init; }
}
