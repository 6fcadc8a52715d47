using System.Globalization;
using Kubestrel.Client.Informers;
using Kubestrel.Kinds.Discovery.V1;

namespace Kubestrel.Controllers.EndpointSlices;

/// <summary>Knows the slices as they were written last, so that the controller neither acts on an older view nor wakes up at its own writes.</summary>
internal sealed class SliceTracker
{
    /// <summary>How long to wait for the informer to catch up.</summary>
    public static readonly TimeSpan StaleDelay = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly Dictionary<ObjectKey, Dictionary<string, ulong>> _written = [];
    private readonly Dictionary<ObjectKey, HashSet<string>> _deleted = [];

    public void Written(ObjectKey service, EndpointSlice slice)
    {
        lock (_gate)
        {
            if (!_written.TryGetValue(service, out var slices))
            {
                _written[service] = slices = new(StringComparer.Ordinal);
            }

            slices[slice.Metadata.Name] = Version(slice);
        }
    }

    public void Deleted(ObjectKey service, EndpointSlice slice)
    {
        lock (_gate)
        {
            _written.GetValueOrDefault(service)?.Remove(slice.Metadata.Name);
            if (!_deleted.TryGetValue(service, out var slices))
            {
                _deleted[service] = slices = new(StringComparer.Ordinal);
            }

            slices.Add(slice.Metadata.Uid);
        }
    }

    /// <summary>The deletion failed.</summary>
    public void Kept(ObjectKey service, EndpointSlice slice)
    {
        lock (_gate)
        {
            _deleted.GetValueOrDefault(service)?.Remove(slice.Metadata.Uid);
        }
    }

    /// <summary>The slice belongs to another Service or manager now.</summary>
    public void Lost(ObjectKey service, EndpointSlice slice)
    {
        lock (_gate)
        {
            _written.GetValueOrDefault(service)?.Remove(slice.Metadata.Name);
        }
    }

    /// <summary>The informer's view misses a write.</summary>
    public bool IsStale(ObjectKey service, IReadOnlyCollection<EndpointSlice> slices)
    {
        lock (_gate)
        {
            var seen = slices.ToDictionary(static slice => slice.Metadata.Name, Version, StringComparer.Ordinal);
            return (_written.GetValueOrDefault(service)?.Any(entry => !seen.TryGetValue(entry.Key, out var version) || version < entry.Value) ?? false)
                || (_deleted.GetValueOrDefault(service) is { } deleted && slices.Any(slice => deleted.Contains(slice.Metadata.Uid)));
        }
    }

    /// <summary>Takes note of what the informer shows; true when someone else made the change.</summary>
    public bool IsForeign(ObjectKey service, Change<EndpointSlice> change)
    {
        var slice = change.Any;
        lock (_gate)
        {
            if (change.IsDeletion)
            {
                return _deleted.GetValueOrDefault(service)?.Remove(slice.Metadata.Uid) != true && _written.GetValueOrDefault(service)?.Remove(slice.Metadata.Name) == true;
            }

            return _written.GetValueOrDefault(service)?.TryGetValue(slice.Metadata.Name, out var version) != true || Version(slice) > version;
        }
    }

    public void Forget(ObjectKey service)
    {
        lock (_gate)
        {
            _written.Remove(service);
            _deleted.Remove(service);
        }
    }

    private static ulong Version(EndpointSlice slice) =>
        ulong.TryParse(slice.Metadata.ResourceVersion, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
