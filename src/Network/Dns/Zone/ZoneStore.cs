using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;

namespace Kubestrel.Dns.Zone;

/// <summary>
/// Keeps the index current: each event rebuilds the one Service it is about and replaces the index whole. Writers are informers' loops (serialized
/// here); readers take <see cref="Current"/> without a lock.
/// </summary>
internal sealed class ZoneStore
{
    public const string ServiceNameLabel = "kubernetes.io/service-name";

    private readonly Lock _gate = new();
    private readonly Dictionary<ServiceName, (Service? Service, Dictionary<string, EndpointSlice> Slices)> _objects = [];
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);
    private volatile ClusterZone _current = ClusterZone.Empty;

    public ClusterZone Current => _current;

    public void SetService(string ns, string name, Service? service)
    {
        lock (_gate)
        {
            var key = new ServiceName(ns, name);
            var slices = _objects.TryGetValue(key, out var known) ? known.Slices : new(StringComparer.Ordinal);
            if (service is not null && known.Service?.Spec == service.Spec)
            {
                return;
            }

            _objects[key] = (service, slices);
            Publish(key);
        }
    }

    public void SetSlice(string ns, string name, EndpointSlice? slice, EndpointSlice? previous)
    {
        lock (_gate)
        {
            var owner = slice?.Metadata.Labels.GetValueOrDefault(ServiceNameLabel);
            var former = previous?.Metadata.Labels.GetValueOrDefault(ServiceNameLabel);
            if (!string.IsNullOrEmpty(former) && former != owner)
            {
                Replace(new(ns, former), name, null);
            }

            if (!string.IsNullOrEmpty(owner))
            {
                Replace(new(ns, owner), name, slice);
            }
        }
    }

    public void SetNamespace(string name, bool exists)
    {
        lock (_gate)
        {
            if (exists ? _namespaces.Add(name) : _namespaces.Remove(name))
            {
                _current = exists ? _current.WithNamespace(name) : _current.WithoutNamespace(name);
            }
        }
    }

    private void Replace(ServiceName key, string name, EndpointSlice? slice)
    {
        if (!_objects.TryGetValue(key, out var known))
        {
            known = (null, new(StringComparer.Ordinal));
            _objects[key] = known;
        }

        if (slice is null)
        {
            known.Slices.Remove(name);
        }
        else
        {
            known.Slices[name] = slice;
        }

        Publish(key);
    }

    private void Publish(ServiceName key)
    {
        var (service, slices) = _objects[key];
        if (service is null && slices.Count == 0)
        {
            _objects.Remove(key);
        }

        _current = service is not null && ServiceEntryReader.Read(service, slices.Values) is { } entry ? _current.With(entry) : _current.Without(key);
    }
}
