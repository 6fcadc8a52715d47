using System.Net;
using Kubestrel.Pki.Files;
using Kubestrel.Pki.Tokens;

namespace Kubestrel.Pki.Certificates;

/// <summary>
/// Makes the cluster's certificates, keys and kubeconfigs where they are missing, and renews those that are due or no longer say
/// what they must. Safe to repeat: a second pass changes nothing.
/// </summary>
public sealed class ClusterPki(PkiOptions options, TimeProvider timeProvider)
{
    /// <exception cref="PkiException">A file cannot be read or written, or an authority or the token key is damaged.</exception>
    public ClusterCertificates Ensure()
    {
        var files = new PkiFiles(timeProvider.GetUtcNow());
        var pki = options.PkiDirectory;
        var validity = options.CertificateValidity;

        // 1. What everything else rests on: the authorities and the token key.
        var (authority, authorityPem) = files.EnsureAuthority(pki, PkiLayout.Authority, "kubernetes", options.AuthorityValidity);
        var (frontProxy, frontProxyPem) = files.EnsureAuthority(pki, PkiLayout.FrontProxyAuthority, "front-proxy-ca", options.AuthorityValidity);
        var tokenKey = EnsureTokenKey(files);

        // 2. The API server's own pairs.
        var apiServer = files.EnsureLeaf(pki, PkiLayout.ApiServer, authority, PkiProfiles.ApiServer(options), validity);
        var kubeletClient = files.EnsureLeaf(pki, PkiLayout.ApiServerKubeletClient, authority, PkiProfiles.ApiServerKubeletClient, validity);
        var frontProxyClient = files.EnsureLeaf(pki, PkiLayout.FrontProxyClient, frontProxy, PkiProfiles.FrontProxyClient, validity);

        // 3. The clients, each in its kubeconfig.
        KeyedCertificate Kubeconfig(string name, CertificateProfile profile) =>
            files.EnsureKubeconfig(Path.Combine(options.KubeconfigDirectory, name), authority, authorityPem, profile, options);
        var admin = Kubeconfig(PkiLayout.AdminConf, PkiProfiles.Admin);
        var controllerManager = Kubeconfig(PkiLayout.ControllerManagerConf, PkiProfiles.ControllerManager);
        var scheduler = Kubeconfig(PkiLayout.SchedulerConf, PkiProfiles.Scheduler);
        var kubeProxy = Kubeconfig(PkiLayout.KubeProxyConf, PkiProfiles.KubeProxy);

        // 4. Durable before anyone relies on it.
        files.Flush();
        return new ClusterCertificates
        {
            Authority = authority, AuthorityPem = authorityPem, FrontProxyAuthority = frontProxy, FrontProxyAuthorityPem = frontProxyPem,
            ApiServer = apiServer, ApiServerKubeletClient = kubeletClient, FrontProxyClient = frontProxyClient, Admin = admin,
            ControllerManager = controllerManager, Scheduler = scheduler, KubeProxy = kubeProxy, TokenKey = tokenKey,
            Changes = files.Changes, RenewAt = files.RenewAt,
        };
    }

    /// <summary>A node agent's certificates: kubelet.crt and kubelet.key in <paramref name="directory"/>, and its kubeconfig beside them.</summary>
    /// <exception cref="PkiException">As for <see cref="Ensure"/>.</exception>
    public NodeCertificates EnsureNode(ClusterCertificates cluster, string nodeName, IEnumerable<IPAddress> addresses, string directory)
    {
        var files = new PkiFiles(timeProvider.GetUtcNow());
        var serving = files.EnsureLeaf(
            directory, PkiLayout.Kubelet, cluster.Authority, PkiProfiles.KubeletServing(nodeName, addresses), options.CertificateValidity);
        var kubeconfig = Path.Combine(directory, PkiLayout.KubeletConf);
        var client = files.EnsureKubeconfig(kubeconfig, cluster.Authority, cluster.AuthorityPem, PkiProfiles.KubeletClient(nodeName), options);
        files.Flush();
        return new NodeCertificates(serving, client, kubeconfig, files.Changes, files.RenewAt);
    }

    private TokenSigningKey EnsureTokenKey(PkiFiles files)
    {
        var path = Path.Combine(options.PkiDirectory, PkiLayout.SigningKey);
        var publicPath = Path.Combine(options.PkiDirectory, PkiLayout.SigningPublicKey);
        var pem = files.ReadOptional(path);
        var key = pem is null
            ? TokenSigningKey.Generate(options.SigningKeyAlgorithm)
            : TokenSigningKey.Parse(pem) ?? throw new PkiException($"{path}: not an RSA or EC private key");
        if (pem is null)
        {
            files.Write(path, key.ExportPrivatePem(), AtomicFile.Private, "is missing");
        }

        var publicPem = key.ExportPublicPem();
        if (files.ReadOptional(publicPath) != publicPem)
        {
            files.Write(publicPath, publicPem, AtomicFile.Shared, pem is null ? "is missing" : "says something else");
        }

        return key;
    }
}
