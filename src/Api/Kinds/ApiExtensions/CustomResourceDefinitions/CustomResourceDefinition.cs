namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>Adds a kind to the API. Its name is PLURAL.GROUP.</summary>
[ApiKind("apiextensions.k8s.io", "v1", "CustomResourceDefinition")]
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinition")]
[Resource("customresourcedefinitions", "customresourcedefinition", false, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "crd,crds", Categories = "api-extensions", StorageVersionHash = "jfWCUB31mvA=")]
[Subresource("status", "CustomResourceDefinition", "get,patch,update")]
public sealed partial record CustomResourceDefinition : MetaObject
{
    /// <summary>Names, versions and schemas of the kind.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public CustomResourceDefinitionSpec Spec { get; init; } = CustomResourceDefinitionSpec.Empty;

    /// <summary>Whether the kind is served, and under which names.</summary>
    [Field("status", 3)]
    public CustomResourceDefinitionStatus Status { get; init; } = CustomResourceDefinitionStatus.Empty;
}
