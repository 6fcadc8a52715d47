namespace Kubestrel.Kinds.Certificates.V1alpha1;

[ApiKind("certificates.k8s.io", "v1alpha1", "ClusterTrustBundle", Deprecated = "1.34", Removed = "1.37")]
[ApiType("io.k8s.api.certificates.v1alpha1.ClusterTrustBundle")]
[Resource("clustertrustbundles", "clustertrustbundle", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "XGGGW2kGm+w=")]
public sealed partial record ClusterTrustBundle : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public ClusterTrustBundleSpec Spec { get; init; } = ClusterTrustBundleSpec.Empty;
}

[ApiType("io.k8s.api.certificates.v1alpha1.ClusterTrustBundleSpec")]
public sealed partial record ClusterTrustBundleSpec
{
    [Field("signerName", 1)]
    public string SignerName { get; init; } = "";

    [Field("trustBundle", 2, Always = true, Required = true)]
    public string TrustBundle { get; init; } = "";
}
