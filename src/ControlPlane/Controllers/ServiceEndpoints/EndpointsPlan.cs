using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Controllers.Framework.Services;
using Kubestrel.Kinds.Core.V1;
using EndpointsObject = Kubestrel.Kinds.Core.V1.Endpoints;

namespace Kubestrel.Controllers.ServiceEndpoints;

/// <summary>The Endpoints object a Service should have. Pure.</summary>
internal static class EndpointsPlan
{
    public const string Headless = "service.kubernetes.io/headless";
    public const string OverCapacity = "endpoints.kubernetes.io/over-capacity";

    /// <param name="current">Null when there is none.</param>
    /// <returns>The object to create or update; null when the current one is right.</returns>
    public static EndpointsObject? For(Service service, IEnumerable<Pod> pods, EndpointsObject? current, DateTimeOffset? trigger)
    {
        var (subsets, truncated) = Subsets.Truncate(Subsets.Repack(pods.SelectMany(pod => Of(service, pod))));
        var labels = ServiceMembers.IsHeadless(service) ? service.Metadata.Labels.With(Headless, "") : service.Metadata.Labels.Without(Headless);
        var found = current ?? EndpointsObject.Empty with { Metadata = ObjectMeta.Empty with { Name = service.Metadata.Name, Namespace = service.Metadata.Namespace } };
        if (current is not null && Subsets.Repack(current.Subsets) == subsets && SameLabels(current.Metadata.Labels, service.Metadata.Labels)
            && truncated == current.Metadata.Annotations.ContainsKey(OverCapacity))
        {
            return null;
        }

        var annotations = TriggerTimes.Annotate(found.Metadata.Annotations, trigger);
        return found with
        {
            Subsets = subsets,
            Metadata = found.Metadata with { Labels = labels, Annotations = truncated ? annotations.With(OverCapacity, "truncated") : annotations.Without(OverCapacity) },
        };
    }

    private static bool SameLabels(ValueMap<string> current, ValueMap<string> wanted) =>
        current.Without(Headless) is var mine && (mine == wanted || (mine.IsEmpty && wanted.IsEmpty));

    private static IEnumerable<EndpointSubset> Of(Service service, Pod pod)
    {
        if (!ServiceMembers.CanServe(pod, service.Spec.PublishNotReadyAddresses) || Address(service, pod) is not { } address)
        {
            yield break;
        }

        if (service.Spec.Ports.IsEmpty)
        {
            if (service.Spec.ClusterIP == "None")
            {
                yield return Subset(service, pod, address, default);
            }

            yield break;
        }

        foreach (var port in service.Spec.Ports)
        {
            if (ServiceMembers.TargetPort(pod, port) is { } number)
            {
                yield return Subset(service, pod, address, [EndpointPort.Empty with { Name = port.Name, Port = number, Protocol = port.Protocol, AppProtocol = port.AppProtocol }]);
            }
        }
    }

    private static EndpointSubset Subset(Service service, Pod pod, EndpointAddress address, ValueList<EndpointPort> ports) =>
        service.Spec.PublishNotReadyAddresses || PodState.IsReady(pod)
            ? EndpointSubset.Empty with { Addresses = [address], Ports = ports }
            : EndpointSubset.Empty with { NotReadyAddresses = [address], Ports = ports };

    /// <summary>The pod's first address of the Service's first family; null when it has none.</summary>
    private static EndpointAddress? Address(Service service, Pod pod)
    {
        var wantsIPv6 = !service.Spec.IpFamilies.IsEmpty ? service.Spec.IpFamilies[0] == "IPv6"
            : ServiceMembers.IsIPv6(ServiceMembers.IsHeadless(service) ? pod.Status.PodIP : service.Spec.ClusterIP);
        return pod.Status.PodIPs.Find(entry => ServiceMembers.IsIPv6(entry.Ip) == wantsIPv6) is not { } found ? null : EndpointAddress.Empty with
        {
            Ip = found.Ip,
            NodeName = pod.Spec.NodeName,
            Hostname = ServiceMembers.HasHostname(pod, service) ? pod.Spec.Hostname : "",
            TargetRef = ObjectReference.Empty with { Kind = "Pod", Namespace = pod.Metadata.Namespace, Name = pod.Metadata.Name, Uid = pod.Metadata.Uid },
        };
    }
}
