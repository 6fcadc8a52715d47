using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;

namespace Kubestrel.Controllers.EndpointSlices;

/// <summary>
/// Fits endpoints into slices with few writes: 1. what is gone or changed is taken out or renewed where it is, 2. new ones go into slices
/// that are written anyway, fullest first, 3. the rest goes into one unchanged slice that has room for all of it, or into new slices.
/// </summary>
internal static class SliceFilling
{
    public const int MaxEndpoints = 100;

    /// <param name="wanted">By identity; emptied.</param>
    public static void Fill(SliceLists lists, IEnumerable<EndpointSlice> existing, Dictionary<string, Endpoint> wanted, Service service, Func<EndpointSlice> make)
    {
        List<EndpointSlice> unchanged = [];
        List<EndpointSlice> changed = [];
        foreach (var slice in existing)
        {
            Renew(slice, wanted, service, lists, changed, unchanged);
        }

        changed.Sort(static (left, right) => right.Endpoints.Count.CompareTo(left.Endpoints.Count));
        for (var i = 0; i < changed.Count && wanted.Count > 0; i++)
        {
            changed[i] = With(changed[i], wanted);
        }

        while (wanted.Count > 0)
        {
            var room = wanted.Count < MaxEndpoints
                ? unchanged.Where(slice => slice.Endpoints.Count + wanted.Count <= MaxEndpoints).MaxBy(static slice => slice.Endpoints.Count)
                : null;
            if (room is null)
            {
                lists.Create.Add(With(make(), wanted));
                continue;
            }

            unchanged.Remove(room);
            changed.Add(With(room with { Metadata = room.Metadata with { Labels = SliceLabels.Of(service) } }, wanted));
        }

        lists.Update.AddRange(changed);
    }

    private static void Renew(
        EndpointSlice slice, Dictionary<string, Endpoint> wanted, Service service, SliceLists lists, List<EndpointSlice> changed, List<EndpointSlice> unchanged)
    {
        List<Endpoint> kept = [];
        var renewed = false;
        foreach (var endpoint in slice.Endpoints)
        {
            if (wanted.Remove(PodEndpoints.Identity(endpoint), out var current))
            {
                renewed |= !PodEndpoints.AreEqual(endpoint, current);
                kept.Add(current with { Hints = endpoint.Hints });
            }
        }

        if (!renewed && kept.Count == slice.Endpoints.Count)
        {
            if (SliceLabels.AreCurrent(slice.Metadata.Labels, service))
            {
                unchanged.Add(slice);
            }
            else
            {
                changed.Add(slice with { Metadata = slice.Metadata with { Labels = SliceLabels.Of(service) } });
            }
        }
        else if (kept.Count == 0)
        {
            lists.Delete.Add(slice);
        }
        else
        {
            changed.Add(slice with { Metadata = slice.Metadata with { Labels = SliceLabels.Of(service) }, Endpoints = kept.ToValueList() });
        }
    }

    private static EndpointSlice With(EndpointSlice slice, Dictionary<string, Endpoint> wanted)
    {
        var added = wanted.Take(MaxEndpoints - slice.Endpoints.Count).ToList();
        foreach (var (identity, _) in added)
        {
            wanted.Remove(identity);
        }

        return slice with { Endpoints = slice.Endpoints.AddRange(added.Select(static entry => entry.Value)) };
    }
}
