using System.Globalization;
using Kubestrel.ApiServer.Registry;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Json;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Caching;

/// <summary>Objects of a kind with nothing but a resourceVersion: what bookmarks carry.</summary>
internal static class Bookmarks
{
    private const string InitialEventsEnd = "k8s.io/initial-events-end";

    public static MetaObject Make(ServedResource served, long revision, bool initialEventsEnd)
    {
        var input = new JsonInput("{}"u8);
        var kind = served.Kind;
        return (MetaObject)kind.ReadJson(ref input) with
        {
            Kind = kind.Id.Kind,
            ApiVersion = kind.Id.ApiVersion,
            Metadata = ObjectMeta.Empty with
            {
                ResourceVersion = revision.ToString(CultureInfo.InvariantCulture),
                Annotations = initialEventsEnd ? ValueMap.Of((InitialEventsEnd, "true")) : default,
            },
        };
    }
}
