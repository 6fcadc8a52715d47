using System.Net.Sockets;

namespace Kubestrel.Kinds.Core.V1;

internal static class ServiceWarnings
{
    private const string Hints = "service.kubernetes.io/topology-aware-hints";

    public static IEnumerable<string> Of(Service service, Service? old)
    {
        if (old is not null && service.Spec == old.Spec && service.Metadata.Annotations == old.Metadata.Annotations)
        {
            yield break;
        }

        var spec = service.Spec;
        if (service.Metadata.Annotations.ContainsKey(Hints))
        {
            yield return $"annotation {Hints} is deprecated, please use service.kubernetes.io/topology-mode instead";
        }

        for (var i = 0; i < spec.ClusterIPs.Count && !ServiceValidation.IsHeadless(spec); i++)
        {
            if (Address($"spec.clusterIPs[{i}]", spec.ClusterIPs[i]) is { } warning)
            {
                yield return warning;
            }
        }

        for (var i = 0; i < spec.ExternalIPs.Count; i++)
        {
            if (Address($"spec.externalIPs[{i}]", spec.ExternalIPs[i]) is { } warning)
            {
                yield return warning;
            }
        }

        if (spec.LoadBalancerIP.Length > 0 && Address("spec.loadBalancerIP", spec.LoadBalancerIP) is { } balancer)
        {
            yield return balancer;
        }

        if (spec.Type == "ExternalName" && !spec.ExternalIPs.IsEmpty)
        {
            yield return "spec.externalIPs is ignored when spec.type is \"ExternalName\"";
        }

        if (spec.Type != "ExternalName" && spec.ExternalName.Length > 0)
        {
            yield return "spec.externalName is ignored when spec.type is not \"ExternalName\"";
        }
    }

    private static string? Address(string field, string text)
    {
        if (!IpText.TryParse(text, out var address))
        {
            return null;
        }

        var canonical = address.ToString();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return canonical == text
                ? null
                : $"{field}: IPv6 address \"{text}\" is not in RFC 5952 canonical format (\"{canonical}\"), which may cause controller apply-loops";
        }

        return canonical == text || text.Contains(':')
            ? null
            : $"{field}: IP address was accepted, but will be invalid in a future Kubernetes release: ParseAddr(\"{text}\"): IPv4 field has octet with leading zero";
    }
}
