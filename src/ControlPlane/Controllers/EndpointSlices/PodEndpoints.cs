using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Controllers.Framework.Services;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using EndpointPort = Kubestrel.Kinds.Discovery.V1.EndpointPort;

namespace Kubestrel.Controllers.EndpointSlices;

/// <summary>A pod as an endpoint of a Service.</summary>
internal static class PodEndpoints
{
    /// <param name="node">Null when the node is not known.</param>
    public static Endpoint Of(Pod pod, Node? node, Service service, string addressType)
    {
        var serving = PodState.IsReady(pod);
        var terminating = pod.Metadata.DeletionTimestamp is not null;
        var zone = node?.Metadata.Labels.GetValueOrDefault(SliceNames.Zone) ?? "";
        return Endpoint.Empty with
        {
            Addresses = pod.Status.PodIPs.Select(static entry => entry.Ip)
                .Where(address => ServiceMembers.IsIPv6(address) == (addressType == "IPv6")).Order(StringComparer.Ordinal).ToValueList(),
            Conditions = EndpointConditions.Empty with
            {
                Ready = service.Spec.PublishNotReadyAddresses || (serving && !terminating),
                Serving = serving,
                Terminating = terminating,
            },
            TargetRef = ObjectReference.Empty with { Kind = "Pod", Namespace = pod.Metadata.Namespace, Name = pod.Metadata.Name, Uid = pod.Metadata.Uid },
            NodeName = pod.Spec.NodeName.Length > 0 ? pod.Spec.NodeName : null,
            Zone = zone.Length > 0 ? zone : null,
            Hostname = ServiceMembers.HasHostname(pod, service) ? pod.Spec.Hostname : null,
        };
    }

    /// <summary>The Service's ports on this pod; those the pod does not have are left out.</summary>
    public static ValueList<EndpointPort> Ports(Pod pod, Service service)
    {
        List<EndpointPort> ports = [];
        foreach (var port in service.Spec.Ports)
        {
            if (ServiceMembers.TargetPort(pod, port) is { } number)
            {
                ports.Add(EndpointPort.Empty with { Name = port.Name, Port = number, Protocol = port.Protocol, AppProtocol = port.AppProtocol });
            }
        }

        return ports.ToValueList();
    }

    /// <summary>What makes two endpoints the same one, whatever their state.</summary>
    public static string Identity(Endpoint endpoint) =>
        $"{string.Join(',', endpoint.Addresses)}/{endpoint.Hostname}/{endpoint.TargetRef?.Namespace}/{endpoint.TargetRef?.Name}";

    /// <summary>The same ports in any order have the same key.</summary>
    public static string PortsKey(ValueList<EndpointPort> ports) =>
        string.Join(';', ports.Select(static port => $"{port.Name}:{port.Protocol}:{port.Port}:{port.AppProtocol}").Order(StringComparer.Ordinal));

    public static bool AreEqual(Endpoint left, Endpoint right) =>
        left.NodeName == right.NodeName && left.Zone == right.Zone && left.Conditions == right.Conditions
        && left.TargetRef?.Uid == right.TargetRef?.Uid && left.TargetRef?.Kind == right.TargetRef?.Kind && left.TargetRef?.FieldPath == right.TargetRef?.FieldPath;
}
