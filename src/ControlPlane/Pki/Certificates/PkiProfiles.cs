using System.Net;

namespace Kubestrel.Pki.Certificates;

/// <summary>Subjects, names and usages of the cluster's certificates; bootstrap RBAC grants rights to these users and groups.</summary>
internal static class PkiProfiles
{
    public const string Masters = "system:masters";
    public const string Nodes = "system:nodes";

    public static readonly CertificateProfile ApiServerKubeletClient = new("kube-apiserver-kubelet-client", [], CertificateUsage.Client);
    public static readonly CertificateProfile FrontProxyClient = new("front-proxy-client", [], CertificateUsage.Client);
    public static readonly CertificateProfile Admin = new("kubernetes-admin", [Masters], CertificateUsage.Client);
    public static readonly CertificateProfile ControllerManager = new("system:kube-controller-manager", [], CertificateUsage.Client);
    public static readonly CertificateProfile Scheduler = new("system:kube-scheduler", [], CertificateUsage.Client);
    public static readonly CertificateProfile KubeProxy = new("system:kube-proxy", [], CertificateUsage.Client);

    public static CertificateProfile ApiServer(PkiOptions options) => new("kube-apiserver", [], CertificateUsage.Server)
    {
        DnsNames = Distinct(
            ["kubernetes", "kubernetes.default", "kubernetes.default.svc", $"kubernetes.default.svc.{options.ClusterDomain}", "localhost", .. options.HostNames]),
        Addresses = [.. new[] { IPAddress.Loopback, IPAddress.IPv6Loopback }.Concat(options.ServiceAddresses).Concat(options.HostAddresses).Distinct()],
    };

    public static CertificateProfile KubeletServing(string nodeName, IEnumerable<IPAddress> addresses) =>
        new($"system:node:{nodeName}", [Nodes], CertificateUsage.Server)
        {
            DnsNames = Distinct([nodeName, "localhost"]),
            Addresses = [.. new[] { IPAddress.Loopback, IPAddress.IPv6Loopback }.Concat(addresses).Distinct()],
        };

    public static CertificateProfile KubeletClient(string nodeName) => new($"system:node:{nodeName}", [Nodes], CertificateUsage.Client);

    private static string[] Distinct(IEnumerable<string> names) =>
        [.. names.Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}
