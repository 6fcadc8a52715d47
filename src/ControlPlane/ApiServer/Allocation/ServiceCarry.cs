using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.ApiServer.Allocation;

/// <summary>An update that leaves out what the server once allocated keeps it, as long as the type still needs it.</summary>
internal static class ServiceCarry
{
    public static Service Over(Service service, Service old)
    {
        var spec = service.Spec;
        if (HasAddress(spec) && HasAddress(old.Spec))
        {
            if (spec.ClusterIP.Length == 0 && spec.ClusterIPs.IsEmpty)
            {
                spec = spec with { ClusterIP = old.Spec.ClusterIP, ClusterIPs = old.Spec.ClusterIPs };
            }
            else if (spec.ClusterIPs.IsEmpty && spec.ClusterIP == old.Spec.ClusterIP)
            {
                spec = spec with { ClusterIPs = old.Spec.ClusterIPs };
            }

            if (spec.IpFamilies.IsEmpty)
            {
                spec = spec with { IpFamilies = old.Spec.IpFamilies };
            }

            spec = spec with { IpFamilyPolicy = spec.IpFamilyPolicy ?? old.Spec.IpFamilyPolicy };
            spec = Link(spec, old.Spec);
            spec = Narrow(spec, old.Spec);
        }

        if (HasNodePorts(spec) && HasNodePorts(old.Spec))
        {
            spec = spec with
            {
                Ports = spec.Ports.Map(port => port.NodePort > 0 ? port
                    : old.Spec.Ports.Find(other => other.Port == port.Port && other.Protocol == port.Protocol && Free(spec, other.NodePort)) is { } same
                        ? port with { NodePort = same.NodePort } : port),
            };
        }

        if (spec is { Type: "LoadBalancer", ExternalTrafficPolicy: "Local", HealthCheckNodePort: 0 } && old.Spec.ExternalTrafficPolicy == "Local")
        {
            spec = spec with { HealthCheckNodePort = old.Spec.HealthCheckNodePort };
        }

        return spec == service.Spec ? service : service with { Spec = spec };
    }

    /// <summary>A client that changes clusterIP alone, since it does not know clusterIPs, means both.</summary>
    private static ServiceSpec Link(ServiceSpec spec, ServiceSpec old) =>
        spec.ClusterIP != old.ClusterIP && spec.ClusterIPs == old.ClusterIPs
            ? spec with { ClusterIPs = spec.ClusterIP.Length == 0 ? default : [spec.ClusterIP] }
            : spec;

    /// <summary>A service that becomes single stack keeps its first family and address.</summary>
    private static ServiceSpec Narrow(ServiceSpec spec, ServiceSpec old) =>
        spec.IpFamilyPolicy == "SingleStack" && old.IpFamilyPolicy is "PreferDualStack" or "RequireDualStack"
        && spec.ClusterIPs.Count == 2 && spec.ClusterIPs == old.ClusterIPs
            ? spec with { ClusterIPs = [spec.ClusterIPs[0]], IpFamilies = spec.IpFamilies.IsEmpty ? default : [spec.IpFamilies[0]] }
            : spec;

    private static bool Free(ServiceSpec spec, int nodePort) => nodePort > 0 && !spec.Ports.Exists(port => port.NodePort == nodePort);

    private static bool HasAddress(ServiceSpec spec) => spec.Type != "ExternalName";

    private static bool HasNodePorts(ServiceSpec spec) => spec.Type is "NodePort" or "LoadBalancer";
}
