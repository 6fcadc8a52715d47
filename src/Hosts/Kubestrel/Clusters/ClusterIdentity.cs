using System.Net;
using Kubestrel.Pki;
using Kubestrel.Pki.Certificates;
using Kubestrel.Pki.Kubeconfigs;

namespace Kubestrel.Clusters;

/// <summary>The certificates of a data dir, made on first use.</summary>
internal static class ClusterIdentity
{
    public static ClusterPki Create(ClusterPaths paths, ClusterState state)
    {
        var host = Ports.HostAddress();
        return new ClusterPki(
            new PkiOptions
            {
                PkiDirectory = paths.Pki,
                KubeconfigDirectory = paths.Root,
                ServerUrl = state.ServerUrl,
                ServiceAddresses = [IPAddress.Parse(state.KubernetesServiceAddress)],
                HostNames = [System.Net.Dns.GetHostName()],
                HostAddresses = IPAddress.IsLoopback(host) ? [] : [host],
            },
            TimeProvider.System);
    }

    /// <exception cref="ClusterException">A file cannot be read or written, or is damaged.</exception>
    public static ClusterCertificates Ensure(ClusterPki pki)
    {
        try
        {
            return pki.Ensure();
        }
        catch (PkiException exception)
        {
            throw new ClusterException(exception.Message);
        }
    }

    /// <summary>The administrator's access to a cluster that has its certificates.</summary>
    public static Kubeconfig Admin(ClusterPaths paths, ClusterState state)
    {
        var certificates = Ensure(Create(paths, state));
        return new(ClusterStatus.ContextName, ClusterStatus.ContextName, state.ServerUrl, certificates.AuthorityPem, certificates.Admin.CertificatePem, certificates.Admin.KeyPem);
    }
}
