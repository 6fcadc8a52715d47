using System.Collections.Immutable;
using System.Net;

namespace Kubestrel.Dns.Zone;

/// <summary>
/// An immutable index of everything the cluster's zone answers: Services by namespace and name, their names by address, namespaces. A change makes
/// a new index that shares all but O(log n) of the old one; readers take the reference once per query.
/// </summary>
internal sealed class ClusterZone
{
    public static readonly ClusterZone Empty = new(
        ImmutableDictionary<ServiceName, ServiceEntry>.Empty,
        ImmutableDictionary<IPAddress, ImmutableSortedSet<ServiceName>>.Empty,
        ImmutableDictionary<string, int>.Empty,
        0);

    private static readonly IComparer<ServiceName> Order = Comparer<ServiceName>.Create((a, b) =>
        string.CompareOrdinal(a.Namespace, b.Namespace) is var order and not 0 ? order : string.CompareOrdinal(a.Name, b.Name));

    private readonly ImmutableDictionary<ServiceName, ServiceEntry> _services;
    private readonly ImmutableDictionary<IPAddress, ImmutableSortedSet<ServiceName>> _byAddress;
    private readonly ImmutableDictionary<string, int> _namespaces;

    private ClusterZone(
        ImmutableDictionary<ServiceName, ServiceEntry> services,
        ImmutableDictionary<IPAddress, ImmutableSortedSet<ServiceName>> byAddress,
        ImmutableDictionary<string, int> namespaces,
        uint serial)
    {
        _services = services;
        _byAddress = byAddress;
        _namespaces = namespaces;
        Serial = serial;
    }

    /// <summary>Grows by one with each change; the SOA's serial.</summary>
    public uint Serial { get; }

    public int Count => _services.Count;

    public ServiceEntry? Find(ServiceName service) => _services.GetValueOrDefault(service);

    public bool HasNamespace(string name) => _namespaces.ContainsKey(name);

    /// <summary>Services that hold the address as a cluster address or an endpoint, by namespace and name.</summary>
    public IEnumerable<ServiceEntry> At(IPAddress address) =>
        _byAddress.TryGetValue(address, out var names) ? names.Select(n => _services[n]) : [];

    public ClusterZone With(ServiceEntry entry)
    {
        var before = _services.GetValueOrDefault(entry.Service);
        var byAddress = Remove(_byAddress, before);
        foreach (var address in entry.Addresses)
        {
            var names = byAddress.TryGetValue(address, out var known) ? known : ImmutableSortedSet.Create(Order);
            byAddress = byAddress.SetItem(address, names.Add(entry.Service));
        }

        var namespaces = before is null ? Counted(_namespaces, entry.Service.Namespace, 1) : _namespaces;
        return new(_services.SetItem(entry.Service, entry), byAddress, namespaces, Serial + 1);
    }

    public ClusterZone Without(ServiceName service) => _services.TryGetValue(service, out var before)
        ? new(_services.Remove(service), Remove(_byAddress, before), Counted(_namespaces, service.Namespace, -1), Serial + 1)
        : this;

    /// <summary>A Namespace object exists; names below an existing namespace are answered with "no data" instead of "no such name".</summary>
    public ClusterZone WithNamespace(string name) => new(_services, _byAddress, Counted(_namespaces, name, 1), Serial + 1);

    public ClusterZone WithoutNamespace(string name) => new(_services, _byAddress, Counted(_namespaces, name, -1), Serial + 1);

    private static ImmutableDictionary<string, int> Counted(ImmutableDictionary<string, int> counts, string name, int by)
    {
        var count = counts.GetValueOrDefault(name) + by;
        return count > 0 ? counts.SetItem(name, count) : counts.Remove(name);
    }

    private static ImmutableDictionary<IPAddress, ImmutableSortedSet<ServiceName>> Remove(
        ImmutableDictionary<IPAddress, ImmutableSortedSet<ServiceName>> byAddress, ServiceEntry? entry)
    {
        foreach (var address in entry?.Addresses ?? [])
        {
            if (byAddress.TryGetValue(address, out var names))
            {
                var rest = names.Remove(entry!.Service);
                byAddress = rest.IsEmpty ? byAddress.Remove(address) : byAddress.SetItem(address, rest);
            }
        }

        return byAddress;
    }
}
