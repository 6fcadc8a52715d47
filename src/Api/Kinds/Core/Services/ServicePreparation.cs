namespace Kubestrel.Kinds.Core.V1;

/// <summary>
/// A service that changes its type loses what the server gave it for the old type, unless the update changes these fields itself
/// (which validation then refuses).
/// </summary>
internal static class ServicePreparation
{
    public static Service Update(Service service, Service old)
    {
        var spec = DropAddresses(service.Spec, old.Spec);
        if (NeedsNodePorts(old.Spec) && !NeedsNodePorts(spec) && !AddsNodePorts(spec, old.Spec))
        {
            spec = spec with { Ports = spec.Ports.Map(static port => port.NodePort == 0 ? port : port with { NodePort = 0 }) };
        }

        if (NeedsHealthCheckPort(old.Spec) && !NeedsHealthCheckPort(spec) && spec.HealthCheckNodePort == old.Spec.HealthCheckNodePort)
        {
            spec = spec with { HealthCheckNodePort = 0 };
        }

        if (old.Spec.Type == "LoadBalancer" && spec.Type != "LoadBalancer")
        {
            spec = spec with
            {
                AllocateLoadBalancerNodePorts = spec.AllocateLoadBalancerNodePorts == old.Spec.AllocateLoadBalancerNodePorts ? null : spec.AllocateLoadBalancerNodePorts,
                LoadBalancerClass = spec.LoadBalancerClass == old.Spec.LoadBalancerClass ? null : spec.LoadBalancerClass,
            };
        }

        if (ServiceDefaults.ExternallyAccessible(old.Spec) && !ServiceDefaults.ExternallyAccessible(spec) && spec.ExternalTrafficPolicy == old.Spec.ExternalTrafficPolicy)
        {
            spec = spec with { ExternalTrafficPolicy = "" };
        }

        var status = spec.Type == "LoadBalancer" ? old.Status : old.Status with { LoadBalancer = LoadBalancerStatus.Empty };
        return service with { Spec = spec, Status = status };
    }

    public static bool NeedsHealthCheckPort(ServiceSpec spec) => spec is { Type: "LoadBalancer", ExternalTrafficPolicy: "Local" };

    private static ServiceSpec DropAddresses(ServiceSpec spec, ServiceSpec old)
    {
        if (old.Type == "ExternalName" || spec.Type != "ExternalName")
        {
            return spec;
        }

        var sameAddresses = spec.ClusterIP == old.ClusterIP && spec.ClusterIPs.Span.SequenceEqual(old.ClusterIPs.Span);
        return spec with
        {
            ClusterIP = sameAddresses ? "" : spec.ClusterIP,
            ClusterIPs = sameAddresses ? default : spec.ClusterIPs,
            IpFamilies = spec.IpFamilies == old.IpFamilies ? default : spec.IpFamilies,
            IpFamilyPolicy = (spec.IpFamilyPolicy ?? "") == (old.IpFamilyPolicy ?? "") ? null : spec.IpFamilyPolicy,
        };
    }

    private static bool NeedsNodePorts(ServiceSpec spec) => spec.Type is "NodePort" or "LoadBalancer";

    private static bool AddsNodePorts(ServiceSpec spec, ServiceSpec old) =>
        spec.Ports.Exists(port => port.NodePort != 0 && !old.Ports.Exists(known => known.NodePort == port.NodePort));
}
