namespace Kubestrel.Kinds.Certificates.V1alpha1;

/// <summary>ClusterTrustBundle objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("certificates.k8s.io", "v1alpha1", "ClusterTrustBundleList", Deprecated = "1.34", Removed = "1.37")]
[ApiType("io.k8s.api.certificates.v1alpha1.ClusterTrustBundleList")]
public sealed partial record ClusterTrustBundleList : ListObject
{
    /// <summary>The ClusterTrustBundle objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ClusterTrustBundle> Items { get; init; }
}
