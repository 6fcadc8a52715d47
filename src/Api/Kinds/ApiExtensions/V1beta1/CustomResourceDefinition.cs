namespace Kubestrel.Kinds.ApiExtensions.V1beta1;

[ApiKind("apiextensions.k8s.io", "v1beta1", "CustomResourceDefinition")]
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinition")]
public sealed partial record CustomResourceDefinition : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public CustomResourceDefinitionSpec Spec { get; init; } = CustomResourceDefinitionSpec.Empty;

    [Field("status", 3)]
    public CustomResourceDefinitionStatus Status { get; init; } = CustomResourceDefinitionStatus.Empty;
}
