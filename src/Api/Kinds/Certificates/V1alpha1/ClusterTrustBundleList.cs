namespace Kubestrel.Kinds.Certificates.V1alpha1;

[ApiKind("certificates.k8s.io", "v1alpha1", "ClusterTrustBundleList", Deprecated = "1.34", Removed = "1.37")]
[ApiType("io.k8s.api.certificates.v1alpha1.ClusterTrustBundleList")]
public sealed partial record ClusterTrustBundleList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ClusterTrustBundle> Items { get; init; }
}
