using Kubestrel.Controllers.Framework;
using Kubestrel.Controllers.Framework.Services;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using EndpointPort = Kubestrel.Kinds.Discovery.V1.EndpointPort;

namespace Kubestrel.Controllers.EndpointSlices;

/// <summary>Decides which slices a Service needs: one list for each address family and set of ports. Pure.</summary>
internal static class SlicePlanner
{
    public static SlicePlan Plan(SliceSnapshot snapshot)
    {
        var service = snapshot.Service;
        var families = Families(service);
        List<EndpointSlice> create = [];
        List<EndpointSlice> update = [];
        List<EndpointSlice> delete = [.. snapshot.Slices.Where(slice => !families.Contains(slice.AddressType))];
        List<string> problems = [];
        foreach (var family in families)
        {
            var plan = PlanFamily(snapshot, family, [.. snapshot.Slices.Where(slice => slice.AddressType == family)], problems);
            Reuse(plan, service);
            create.AddRange(plan.Create.Select(slice => Stamp(slice, snapshot.Trigger)));
            update.AddRange(plan.Update.Select(slice => Stamp(slice, snapshot.Trigger)));
            delete.AddRange(plan.Delete);
        }

        return new(service.Metadata.DeletionTimestamp is null ? create : [], update, delete, problems);
    }

    /// <summary>IPv4, IPv6 or both, by ipFamilies; Services from before these go by their cluster IP.</summary>
    public static IReadOnlyList<string> Families(Service service)
    {
        if (!service.Spec.IpFamilies.IsEmpty)
        {
            return [.. service.Spec.IpFamilies.Where(static family => family is "IPv4" or "IPv6").Distinct()];
        }

        return ServiceMembers.IsHeadless(service) ? ["IPv4", "IPv6"] : [ServiceMembers.IsIPv6(service.Spec.ClusterIP) ? "IPv6" : "IPv4"];
    }

    private static SliceLists PlanFamily(SliceSnapshot snapshot, string family, List<EndpointSlice> existing, List<string> problems)
    {
        var service = snapshot.Service;
        var lists = new SliceLists();
        var byPorts = existing.Where(slice => IsOwned(slice, service)).ToLookup(static slice => PodEndpoints.PortsKey(slice.Ports));
        lists.Delete.AddRange(existing.Where(slice => !IsOwned(slice, service)));

        // 1. The endpoints there should be, grouped by their ports.
        var wanted = new Dictionary<string, (ValueList<EndpointPort> Ports, Dictionary<string, Endpoint> Endpoints)>(StringComparer.Ordinal);
        foreach (var pod in snapshot.Pods.Where(static pod => ServiceMembers.CanServe(pod, terminating: true)))
        {
            var ports = PodEndpoints.Ports(pod, service);
            var key = PodEndpoints.PortsKey(ports);
            if (!wanted.TryGetValue(key, out var group))
            {
                wanted[key] = group = (ports, new(StringComparer.Ordinal));
            }

            var node = snapshot.Nodes.GetValueOrDefault(pod.Spec.NodeName);
            if (node is null && !service.Spec.PublishNotReadyAddresses)
            {
                problems.Add($"skipping Pod {pod.Metadata.Name} for Service {service.Metadata.Namespace}/{service.Metadata.Name}: Node {pod.Spec.NodeName} Not Found");
                continue;
            }

            var endpoint = PodEndpoints.Of(pod, node, service, family);
            if (endpoint.Addresses.Count > 0)
            {
                group.Endpoints[PodEndpoints.Identity(endpoint)] = endpoint;
            }
        }

        // 2. Fit them into the slices of these ports; slices of other ports go.
        foreach (var (key, group) in wanted)
        {
            SliceFilling.Fill(lists, byPorts[key], group.Endpoints, service, () => New(service, family, group.Ports));
        }

        lists.Delete.AddRange(byPorts.Where(group => !wanted.ContainsKey(group.Key)).SelectMany(static group => group));

        // 3. A Service without endpoints has one empty slice.
        if (existing.Count == lists.Delete.Count && lists.Create.Count == 0)
        {
            var placeholder = New(service, family, []);
            if (lists.Delete is [var only] && IsPlaceholder(only, placeholder))
            {
                lists.Delete.Clear();
            }
            else
            {
                lists.Create.Add(placeholder);
            }
        }

        SliceHints.Apply(service, existing, lists);
        return lists;
    }

    private static EndpointSlice New(Service service, string family, ValueList<EndpointPort> ports) => EndpointSlice.Empty with
    {
        Metadata = ObjectMeta.Empty with
        {
            Namespace = service.Metadata.Namespace,
            GenerateName = service.Metadata.Name + "-",
            Labels = SliceLabels.Of(service),
            OwnerReferences = [Owners.ControllerRef(service)],
        },
        AddressType = family,
        Ports = ports.IsNull ? [] : ports,
        Endpoints = [],
    };

    private static bool IsPlaceholder(EndpointSlice slice, EndpointSlice placeholder) =>
        slice.Endpoints.IsEmpty && slice.Ports.IsEmpty && slice.Metadata.Labels == placeholder.Metadata.Labels;

    private static bool IsOwned(EndpointSlice slice, Service service) =>
        slice.Metadata.OwnerReferences.Exists(owner => owner.Uid == service.Metadata.Uid && owner is { Kind: "Service", ApiVersion: "v1" });

    /// <summary>A slice to create takes the place of one to delete: one write instead of two.</summary>
    private static void Reuse(SliceLists lists, Service service)
    {
        for (var i = 0; i < lists.Delete.Count && lists.Create.Count > 0;)
        {
            var (old, made) = (lists.Delete[i], lists.Create[^1]);
            if (old.AddressType != made.AddressType || !IsOwned(old, service))
            {
                i++;
                continue;
            }

            lists.Create.RemoveAt(lists.Create.Count - 1);
            lists.Delete.RemoveAt(i);
            lists.Update.Add(made with
            {
                Metadata = made.Metadata with { Name = old.Metadata.Name, GenerateName = old.Metadata.GenerateName, ResourceVersion = old.Metadata.ResourceVersion, Uid = old.Metadata.Uid },
            });
        }
    }

    private static EndpointSlice Stamp(EndpointSlice slice, DateTimeOffset? trigger) =>
        slice with { Metadata = slice.Metadata with { Annotations = TriggerTimes.Annotate(slice.Metadata.Annotations, trigger) } };
}
