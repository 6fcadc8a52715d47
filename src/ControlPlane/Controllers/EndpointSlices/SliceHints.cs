using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;

namespace Kubestrel.Controllers.EndpointSlices;

/// <summary>spec.trafficDistribution: PreferClose hints every ready endpoint to its own zone; otherwise there are no hints.</summary>
internal static class SliceHints
{
    public static void Apply(Service service, IReadOnlyList<EndpointSlice> existing, SliceLists lists)
    {
        var close = service.Spec.TrafficDistribution == "PreferClose";
        var written = lists.Update.Concat(lists.Delete).Select(static slice => slice.Metadata.Name).ToHashSet(StringComparer.Ordinal);
        lists.Update.AddRange(existing.Where(slice => !written.Contains(slice.Metadata.Name) && Hinted(slice, close) != slice));
        Hint(lists.Create, close);
        Hint(lists.Update, close);
    }

    private static void Hint(List<EndpointSlice> slices, bool close)
    {
        for (var i = 0; i < slices.Count; i++)
        {
            slices[i] = Hinted(slices[i], close);
        }
    }

    private static EndpointSlice Hinted(EndpointSlice slice, bool close) => slice with { Endpoints = slice.Endpoints.Map(endpoint => Hinted(endpoint, close)) };

    private static Endpoint Hinted(Endpoint endpoint, bool close)
    {
        if (!close)
        {
            return endpoint.Hints is null ? endpoint : endpoint with { Hints = null };
        }

        return endpoint.Conditions.Ready == true
            ? endpoint with { Hints = EndpointHints.Empty with { ForZones = [ForZone.Empty with { Name = endpoint.Zone ?? "" }] } }
            : endpoint;
    }
}
