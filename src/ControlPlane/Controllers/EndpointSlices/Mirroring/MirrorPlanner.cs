using System.Net;
using Kubestrel.Controllers.Framework;
using Kubestrel.Controllers.ServiceEndpoints;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using EndpointPort = Kubestrel.Kinds.Discovery.V1.EndpointPort;
using EndpointsObject = Kubestrel.Kinds.Core.V1.Endpoints;

namespace Kubestrel.Controllers.EndpointSlices.Mirroring;

/// <summary>The slices that mirror an Endpoints object which a user maintains: one for each set of ports and address family. Pure.</summary>
internal static class MirrorPlanner
{
    public const int MaxPerSubset = 1000;

    private const string SkipMirror = "endpointslice.kubernetes.io/skip-mirror";
    private const string Leader = "control-plane.alpha.kubernetes.io/leader";
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";
    private const string LastTrigger = "endpoints.kubernetes.io/last-change-trigger-time";

    public static bool ShouldMirror(EndpointsObject? endpoints, Service? service) =>
        endpoints is not null && service is { Spec.Selector.IsEmpty: true }
        && endpoints.Metadata.Labels.GetValueOrDefault(SkipMirror) != "true" && !endpoints.Metadata.Annotations.ContainsKey(Leader);

    public static MirrorPlan Plan(EndpointsObject endpoints, IReadOnlyList<EndpointSlice> existing)
    {
        var wanted = new Dictionary<(string Family, string Ports), EndpointSlice>();
        var (invalid, skipped) = (0, 0);
        foreach (var subset in Subsets.Repack(endpoints.Subsets))
        {
            var added = 0;
            var ports = subset.Ports.Select(static port => EndpointPort.Empty with { Name = port.Name, Port = port.Port, Protocol = port.Protocol, AppProtocol = port.AppProtocol }).ToValueList();
            foreach (var (address, ready) in subset.Addresses.Select(static address => (address, true)).Concat(subset.NotReadyAddresses.Select(static address => (address, false))))
            {
                if (added >= MaxPerSubset)
                {
                    break;
                }

                if (!IPAddress.TryParse(address.Ip, out _))
                {
                    invalid++;
                    continue;
                }

                added++;
                var family = address.Ip.Contains(':', StringComparison.Ordinal) ? "IPv6" : "IPv4";
                var key = (family, PodEndpoints.PortsKey(ports));
                var slice = wanted.GetValueOrDefault(key) ?? New(endpoints, family, ports);
                wanted[key] = slice with { Endpoints = slice.Endpoints.Add(Endpoint(address, ready)) };
            }

            skipped += subset.Addresses.Count + subset.NotReadyAddresses.Count - added;
        }

        return new(Match(endpoints, wanted, existing), invalid, skipped);
    }

    private static SlicePlan Match(EndpointsObject endpoints, Dictionary<(string Family, string Ports), EndpointSlice> wanted, IReadOnlyList<EndpointSlice> existing)
    {
        List<EndpointSlice> create = [];
        List<EndpointSlice> update = [];
        var unused = existing.ToList();
        foreach (var (key, slice) in wanted)
        {
            if (existing.FirstOrDefault(candidate => (candidate.AddressType, PodEndpoints.PortsKey(candidate.Ports)) == key) is not { } same)
            {
                create.Add(slice);
                continue;
            }

            unused.Remove(same);
            if (!IsCurrent(same, slice, endpoints))
            {
                update.Add(Replace(same, slice));
            }
        }

        // A slice to delete is renamed in effect: one write instead of two.
        for (var i = create.Count - 1; i >= 0; i--)
        {
            if (unused.FirstOrDefault(candidate => candidate.AddressType == create[i].AddressType) is { } old)
            {
                update.Add(Replace(old, create[i]));
                unused.Remove(old);
                create.RemoveAt(i);
            }
        }

        return new(endpoints.Metadata.DeletionTimestamp is null ? create : [], update, unused, []);
    }

    private static bool IsCurrent(EndpointSlice current, EndpointSlice wanted, EndpointsObject endpoints)
    {
        var known = current.Endpoints.ToDictionary(PodEndpoints.Identity, StringComparer.Ordinal);
        return current.Endpoints.Count == wanted.Endpoints.Count
            && wanted.Endpoints.All(endpoint => known.TryGetValue(PodEndpoints.Identity(endpoint), out var same) && PodEndpoints.AreEqual(same, endpoint))
            && current.Metadata.Labels == wanted.Metadata.Labels
            && (current.Metadata.Annotations == wanted.Metadata.Annotations || (current.Metadata.Annotations.IsEmpty && wanted.Metadata.Annotations.IsEmpty))
            && !current.Metadata.OwnerReferences.Exists(owner => owner.Kind == "Endpoints" && owner.Name == endpoints.Metadata.Name && owner.Uid != endpoints.Metadata.Uid);
    }

    private static EndpointSlice Replace(EndpointSlice old, EndpointSlice wanted) => wanted with
    {
        Metadata = wanted.Metadata with { Name = old.Metadata.Name, GenerateName = old.Metadata.GenerateName, Uid = old.Metadata.Uid, ResourceVersion = old.Metadata.ResourceVersion },
    };

    private static EndpointSlice New(EndpointsObject endpoints, string family, ValueList<EndpointPort> ports) => EndpointSlice.Empty with
    {
        Metadata = ObjectMeta.Empty with
        {
            Namespace = endpoints.Metadata.Namespace,
            GenerateName = endpoints.Metadata.Name + "-",
            Labels = endpoints.Metadata.Labels.With(SliceNames.ServiceName, endpoints.Metadata.Name).With(SliceNames.ManagedBy, SliceNames.MirroringManager),
            Annotations = endpoints.Metadata.Annotations.Without(LastTrigger).Without(LastApplied),
            OwnerReferences = [Owners.ControllerRef(endpoints)],
        },
        AddressType = family,
        Ports = ports,
        Endpoints = [],
    };

    private static Endpoint Endpoint(EndpointAddress address, bool ready) => Kinds.Discovery.V1.Endpoint.Empty with
    {
        Addresses = [address.Ip],
        Conditions = EndpointConditions.Empty with { Ready = ready },
        TargetRef = address.TargetRef,
        NodeName = address.NodeName,
        Hostname = address.Hostname.Length > 0 ? address.Hostname : null,
    };
}
