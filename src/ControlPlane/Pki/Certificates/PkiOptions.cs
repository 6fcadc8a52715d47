using System.Net;

namespace Kubestrel.Pki.Certificates;

/// <summary>Where the cluster's certificates and kubeconfigs lie, and what they say.</summary>
public sealed record PkiOptions
{
    /// <summary>Directory of the certificates and keys, with kubeadm's file names.</summary>
    public required string PkiDirectory { get; init; }

    /// <summary>Directory of admin.conf and the other kubeconfigs.</summary>
    public required string KubeconfigDirectory { get; init; }

    /// <summary>What the kubeconfigs call the API server: scheme, host and port.</summary>
    public required string ServerUrl { get; init; }

    public string ClusterName { get; init; } = "kubernetes";
    public string ClusterDomain { get; init; } = "cluster.local";

    /// <summary>Cluster addresses of the service "kubernetes".</summary>
    public IReadOnlyList<IPAddress> ServiceAddresses { get; init; } = [IPAddress.Parse("10.96.0.1")];

    /// <summary>Further host names of the API server, for example the machine's.</summary>
    public IReadOnlyList<string> HostNames { get; init; } = [];

    /// <summary>Further addresses of the API server, for example the machine's.</summary>
    public IReadOnlyList<IPAddress> HostAddresses { get; init; } = [];

    public TimeSpan CertificateValidity { get; init; } = TimeSpan.FromDays(365);
    public TimeSpan AuthorityValidity { get; init; } = TimeSpan.FromDays(3650);

    /// <summary>For a key that is made; an existing sa.key of either kind is used as it is.</summary>
    public SigningKeyAlgorithm SigningKeyAlgorithm { get; init; } = SigningKeyAlgorithm.EcdsaP256;
}
