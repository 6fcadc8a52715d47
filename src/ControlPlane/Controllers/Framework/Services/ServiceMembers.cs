using Kubestrel.Client.Informers;
using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Framework.Services;

/// <summary>Which pods a Service has, and which changes of pods matter to it.</summary>
internal static class ServiceMembers
{
    /// <summary>The Service's endpoints come from pods: it has a selector and is no external name.</summary>
    public static bool HasSelector(Service service) => !service.Spec.Selector.IsEmpty && service.Spec.Type != "ExternalName";

    public static bool IsHeadless(Service service) => service.Spec.ClusterIP is "None" or "";

    /// <summary>The pods its selector matches, by name.</summary>
    public static IReadOnlyList<Pod> Pods(Informer<Pod> pods, Service service)
    {
        var selector = Selector.Of(service.Spec.Selector);
        return
        [
            .. pods.FindByIndex(Indexes.Namespace, service.Metadata.Namespace)
                .Where(pod => selector.Matches(pod.Metadata.Labels))
                .OrderBy(static pod => pod.Metadata.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The keys of the Services whose endpoints the change of a pod may alter.</summary>
    public static IEnumerable<ObjectKey> Affected(Informer<Service> services, Change<Pod> change)
    {
        var (old, current) = (change.Old, change.New);
        var all = services.FindByIndex(Indexes.Namespace, change.Any.Metadata.Namespace);
        if (old is null || current is null)
        {
            return all.Where(service => Has(service, change.Any)).Select(ObjectKey.Of);
        }

        var changed = EndpointChanged(old, current);
        var moved = old.Metadata.Labels != current.Metadata.Labels || old.Spec.Hostname != current.Spec.Hostname || old.Spec.Subdomain != current.Spec.Subdomain;
        if (!changed && !moved)
        {
            return [];
        }

        var named = old.Spec.Hostname != current.Spec.Hostname || old.Spec.Subdomain != current.Spec.Subdomain;
        return all.Where(service => Has(service, current) is var has && (has || Has(service, old)) && (changed || named || has != Has(service, old))).Select(ObjectKey.Of);
    }

    /// <summary>A pod that can have traffic or is about to have or lose it: it has an address and has not finished.</summary>
    public static bool CanServe(Pod pod, bool terminating) =>
        !PodState.IsFinished(pod) && (pod.Status.PodIP.Length > 0 || pod.Status.PodIPs.Count > 0) && (terminating || pod.Metadata.DeletionTimestamp is null);

    public static bool HasHostname(Pod pod, Service service) =>
        pod.Spec.Hostname.Length > 0 && pod.Spec.Subdomain == service.Metadata.Name && pod.Metadata.Namespace == service.Metadata.Namespace;

    /// <summary>The container port a Service port leads to on this pod; null when the pod has none of that name.</summary>
    public static int? TargetPort(Pod pod, ServicePort port)
    {
        if (!port.TargetPort.IsString)
        {
            return port.TargetPort.IntValue;
        }

        var containers = pod.Spec.Containers.Concat(pod.Spec.InitContainers.Where(PodState.IsSidecar));
        return containers.SelectMany(static container => container.Ports)
            .FirstOrDefault(candidate => candidate.Name == port.TargetPort.StringValue && candidate.Protocol == port.Protocol)?.ContainerPortValue;
    }

    public static bool IsIPv6(string address) => address.Contains(':', StringComparison.Ordinal);

    private static bool Has(Service service, Pod pod) => !service.Spec.Selector.IsEmpty && Selector.Of(service.Spec.Selector).Matches(pod.Metadata.Labels);

    private static bool EndpointChanged(Pod old, Pod current) =>
        old.Metadata.Uid != current.Metadata.Uid
        || old.Metadata.DeletionTimestamp != current.Metadata.DeletionTimestamp
        || PodState.IsFinished(old) != PodState.IsFinished(current)
        || PodState.IsReady(old) != PodState.IsReady(current)
        || old.Status.PodIPs != current.Status.PodIPs
        || old.Status.PodIP != current.Status.PodIP;
}
