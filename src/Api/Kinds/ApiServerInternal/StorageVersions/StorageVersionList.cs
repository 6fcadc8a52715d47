namespace Kubestrel.Kinds.ApiServerInternal.V1alpha1;

[ApiKind("internal.apiserver.k8s.io", "v1alpha1", "StorageVersionList")]
[ApiType("io.k8s.api.apiserverinternal.v1alpha1.StorageVersionList")]
public sealed partial record StorageVersionList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<StorageVersion> Items { get; init; }
}
