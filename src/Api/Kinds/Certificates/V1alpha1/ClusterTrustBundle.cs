namespace Kubestrel.Kinds.Certificates.V1alpha1;

/// <summary>Root certificates for pods to trust (alpha).</summary>
[ApiKind("certificates.k8s.io", "v1alpha1", "ClusterTrustBundle", Deprecated = "1.34", Removed = "1.37")]
[ApiType("io.k8s.api.certificates.v1alpha1.ClusterTrustBundle")]
[Resource("clustertrustbundles", "clustertrustbundle", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "XGGGW2kGm+w=")]
public sealed partial record ClusterTrustBundle : MetaObject
{
    /// <summary>The certificates, and whose they are.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public ClusterTrustBundleSpec Spec { get; init; } = ClusterTrustBundleSpec.Empty;
}

/// <summary>Root certificates.</summary>
[ApiType("io.k8s.api.certificates.v1alpha1.ClusterTrustBundleSpec")]
public sealed partial record ClusterTrustBundleSpec
{
    /// <summary>The signer they belong to, if any; the object's name must then begin with it, "/" as ":". Cannot be changed.</summary>
    [Field("signerName", 1)]
    public string SignerName { get; init; } = "";

    /// <summary>The certificates in PEM, each once; order means nothing.</summary>
    [Field("trustBundle", 2, Always = true, Required = true)]
    public string TrustBundle { get; init; } = "";
}
