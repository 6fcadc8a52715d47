using System.Globalization;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Sandboxes;

/// <param name="Host">The pod's short name, at most 63 characters.</param>
/// <param name="Domain">Its DNS domain, empty without a subdomain.</param>
internal readonly record struct Hostnames(string Host, string Domain)
{
    private const int MaxHostname = 63;
    private const int MaxKernelName = 64;

    public static Hostnames Of(Pod pod, string clusterDomain)
    {
        var host = pod.Spec.Hostname.Length > 0 ? pod.Spec.Hostname : pod.Metadata.Name;
        if (host.Length > MaxHostname)
        {
            host = host[..MaxHostname].TrimEnd('-', '.');
        }

        var domain = pod.Spec.Subdomain.Length == 0 ? "" : $"{pod.Spec.Subdomain}.{pod.Metadata.Namespace}.svc.{clusterDomain}";
        return new(host, domain);
    }

    /// <summary>The name the kernel gets: the full one where the pod asks for it. Null with an error when it is too long.</summary>
    public string? KernelName(Pod pod, out string error)
    {
        error = "";
        if (pod.Spec.SetHostnameAsFQDN != true || Domain.Length == 0)
        {
            return Host;
        }

        var full = $"{Host}.{Domain}";
        if (full.Length <= MaxKernelName)
        {
            return full;
        }

        error = string.Create(
            CultureInfo.InvariantCulture,
            $"failed to construct FQDN from pod hostname and cluster domain, FQDN {full} is too long ({MaxKernelName} characters is the max, {full.Length} characters requested)");
        return null;
    }
}
