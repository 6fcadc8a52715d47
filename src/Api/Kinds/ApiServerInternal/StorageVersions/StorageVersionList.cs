namespace Kubestrel.Kinds.ApiServerInternal.V1alpha1;

/// <summary>StorageVersion objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("internal.apiserver.k8s.io", "v1alpha1", "StorageVersionList")]
[ApiType("io.k8s.api.apiserverinternal.v1alpha1.StorageVersionList")]
public sealed partial record StorageVersionList : ListObject
{
    /// <summary>The StorageVersion objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<StorageVersion> Items { get; init; }
}
