namespace Kubestrel.Kinds.Core.V1;

internal static class ServiceDefaults
{
    private const int AffinitySeconds = 10800;

    public static Service Apply(Service service)
    {
        var spec = Apply(service.Spec);
        var status = spec.Type == "LoadBalancer" ? Apply(service.Status) : service.Status;
        return spec == service.Spec && status == service.Status ? service : service with { Spec = spec, Status = status };
    }

    /// <summary>Whether traffic from outside the cluster reaches it.</summary>
    public static bool ExternallyAccessible(ServiceSpec spec) =>
        spec.Type is "LoadBalancer" or "NodePort" || (spec.Type == "ClusterIP" && !spec.ExternalIPs.IsEmpty);

    private static ServiceSpec Apply(ServiceSpec spec)
    {
        var type = spec.Type.Length == 0 ? "ClusterIP" : spec.Type;
        var affinity = spec.SessionAffinity.Length == 0 ? "None" : spec.SessionAffinity;
        var typed = spec with { Type = type };
        return typed with
        {
            SessionAffinity = affinity,
            SessionAffinityConfig = AffinityConfig(affinity, spec.SessionAffinityConfig),
            Ports = spec.Ports.Map(Apply),
            ExternalTrafficPolicy = spec.ExternalTrafficPolicy.Length == 0 && ExternallyAccessible(typed) ? "Cluster" : spec.ExternalTrafficPolicy,
            InternalTrafficPolicy = spec.InternalTrafficPolicy ?? (type is "NodePort" or "LoadBalancer" or "ClusterIP" ? "Cluster" : null),
            AllocateLoadBalancerNodePorts = spec.AllocateLoadBalancerNodePorts ?? (type == "LoadBalancer" ? true : null),
        };
    }

    private static SessionAffinityConfig? AffinityConfig(string affinity, SessionAffinityConfig? config) => affinity switch
    {
        "None" => null,
        "ClientIP" when config?.ClientIP?.TimeoutSeconds is null =>
            SessionAffinityConfig.Empty with { ClientIP = ClientIPConfig.Empty with { TimeoutSeconds = AffinitySeconds } },
        _ => config,
    };

    private static ServicePort Apply(ServicePort port)
    {
        var untargeted = port.TargetPort.IsString ? port.TargetPort.StringValue.Length == 0 : port.TargetPort.IntValue == 0;
        return port.Protocol.Length > 0 && !untargeted
            ? port
            : port with { Protocol = port.Protocol.Length == 0 ? "TCP" : port.Protocol, TargetPort = untargeted ? port.Port : port.TargetPort };
    }

    private static ServiceStatus Apply(ServiceStatus status)
    {
        var ingress = status.LoadBalancer.Ingress.Map(static point => point is { Ip.Length: > 0, IpMode: null } ? point with { IpMode = "VIP" } : point);
        return ingress == status.LoadBalancer.Ingress ? status : status with { LoadBalancer = status.LoadBalancer with { Ingress = ingress } };
    }
}
