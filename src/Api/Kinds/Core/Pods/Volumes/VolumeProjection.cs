namespace Kubestrel.Kinds.Core.V1;

/// <summary>One source of a projected volume; exactly one of these.</summary>
[ApiType("io.k8s.api.core.v1.VolumeProjection")]
public sealed partial record VolumeProjection
{
    /// <summary>Entries of a secret as files in the common directory.</summary>
    [Field("secret", 1)]
    public SecretProjection? Secret { get; init; }

    /// <summary>Facts about the pod as files in the common directory.</summary>
    [Field("downwardAPI", 2)]
    public DownwardAPIProjection? DownwardAPI { get; init; }

    /// <summary>Entries of a ConfigMap as files in the common directory.</summary>
    [Field("configMap", 3)]
    public ConfigMapProjection? ConfigMap { get; init; }

    /// <summary>A token of the pod's service account.</summary>
    [Field("serviceAccountToken", 4)]
    public ServiceAccountTokenProjection? ServiceAccountToken { get; init; }

    /// <summary>Root certificates from ClusterTrustBundles.</summary>
    [Field("clusterTrustBundle", 5)]
    public ClusterTrustBundleProjection? ClusterTrustBundle { get; init; }
}
