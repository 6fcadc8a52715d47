using Kubestrel.Kinds.Discovery.V1;
using Api = Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Proxy.Services;

/// <summary>
/// The Services and EndpointSlices as last seen, and which Services changed since the last <see cref="TakeChanges"/>. Events come from informers,
/// reads from the sync loop. Objects are immutable and shared with the informers' caches.
/// </summary>
internal sealed class ServiceCatalog(string nodeName)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ServiceKey, Entry> _entries = [];
    private HashSet<ServiceKey> _changed = [];
    private bool _udpChanged;

    /// <summary>True when the change matters to the proxy.</summary>
    public bool SetService(ServiceKey key, Api.Service? service)
    {
        lock (_gate)
        {
            var entry = EntryOf(key);
            var before = entry.Service;
            if (service is not null && before is not null && before.Spec == service.Spec && before.Status == service.Status)
            {
                entry.Service = service;
                return false;
            }

            entry.Service = service;
            return Changed(key, entry);
        }
    }

    /// <summary>True when the change matters to the proxy. Slices without the service-name label belong to no Service.</summary>
    public bool SetSlice(string ns, string name, EndpointSlice? slice, EndpointSlice? previous)
    {
        var owner = slice?.Metadata.Labels.GetValueOrDefault(EndpointSliceLabels.ServiceName);
        var formerOwner = previous?.Metadata.Labels.GetValueOrDefault(EndpointSliceLabels.ServiceName);
        lock (_gate)
        {
            var changed = false;
            if (!string.IsNullOrEmpty(formerOwner) && formerOwner != owner)
            {
                changed = Replace(new(ns, formerOwner), name, null);
            }

            return !string.IsNullOrEmpty(owner) ? Replace(new(ns, owner), name, slice) || changed : changed;
        }
    }

    public (IReadOnlyCollection<ServiceKey> Services, bool UdpEndpoints) TakeChanges()
    {
        lock (_gate)
        {
            var taken = (_changed, _udpChanged);
            (_changed, _udpChanged) = ([], false);
            return taken;
        }
    }

    public ServiceState? Read(ServiceKey key, IpFamily family)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(key, out var entry) ? Read(entry, family) : null;
        }
    }

    public IReadOnlyList<ServiceState> ReadAll(IpFamily family)
    {
        lock (_gate)
        {
            return [.. _entries.Values.Select(e => Read(e, family)).OfType<ServiceState>()];
        }
    }

    private ServiceState? Read(Entry entry, IpFamily family) =>
        entry.Service is { } service ? ServiceReader.Read(service, entry.Slices.Values, family, nodeName) : null;

    private bool Replace(ServiceKey key, string name, EndpointSlice? slice)
    {
        var entry = EntryOf(key);
        var before = entry.Slices.GetValueOrDefault(name);
        if (before is null && slice is null)
        {
            return false;
        }

        if (slice is null)
        {
            entry.Slices.Remove(name);
        }
        else
        {
            entry.Slices[name] = slice;
            if (before is not null && before.Endpoints == slice.Endpoints && before.Ports == slice.Ports)
            {
                return false;
            }
        }

        _udpChanged |= HasUdp(before) || HasUdp(slice);
        return Changed(key, entry);
    }

    private bool Changed(ServiceKey key, Entry entry)
    {
        _changed.Add(key);
        if (entry.Service is null && entry.Slices.Count == 0)
        {
            _entries.Remove(key);
        }

        return true;
    }

    private Entry EntryOf(ServiceKey key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            _entries[key] = entry = new();
        }

        return entry;
    }

    private static bool HasUdp(EndpointSlice? slice) => slice is not null && slice.Ports.Exists(p => p.Protocol == "UDP");

    private sealed class Entry
    {
        public Api.Service? Service { get; set; }

        public Dictionary<string, EndpointSlice> Slices { get; } = new(StringComparer.Ordinal);
    }
}
