namespace Kubestrel.Kinds.Core.V1;

/// <summary>A file of root certificates from ClusterTrustBundles (alpha).</summary>
[ApiType("io.k8s.api.core.v1.ClusterTrustBundleProjection")]
public sealed partial record ClusterTrustBundleProjection
{
    /// <summary>One bundle by name; not together with signerName and labelSelector.</summary>
    [Field("name", 1)]
    public string? Name { get; init; }

    /// <summary>All bundles of this signer that labelSelector chooses, joined without duplicates.</summary>
    [Field("signerName", 2)]
    public string? SignerName { get; init; }

    /// <summary>Which of the signer's bundles; unset takes none, an empty selector all.</summary>
    [Field("labelSelector", 3)]
    public LabelSelector? LabelSelector { get; init; }

    /// <summary>With true the pod also starts when no bundle is found; the file is then empty.</summary>
    [Field("optional", 5)]
    public bool? Optional { get; init; }

    /// <summary>The file, relative to the volume's root.</summary>
    [Field("path", 4, Always = true, Required = true)]
    public string Path { get; init; } = "";
}
