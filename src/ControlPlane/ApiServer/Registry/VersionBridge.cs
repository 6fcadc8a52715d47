using Kubestrel.Kinds;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Json;

namespace Kubestrel.ApiServer.Registry;

/// <summary>
/// Converts between the version a resource is stored in and the others it is served in, by way of JSON: the fields of most pairs have
/// the same names; the pairs that do not have their own converter.
/// </summary>
internal static class VersionBridge
{
    public static MetaObject ToStorage(ServedResource served, MetaObject obj)
    {
        if (served.IsStorageVersion)
        {
            return obj;
        }

        return obj switch
        {
            Kinds.Autoscaling.V1.HorizontalPodAutoscaler hpa => Converters.AutoscalerConverter.ToV2(hpa),
            Kinds.Events.V1.Event entry => Converters.EventConverter.ToCore(entry),
            _ => Reread(served.Definition!.Kind, obj),
        };
    }

    public static MetaObject FromStorage(ServedResource served, MetaObject obj)
    {
        if (served.IsStorageVersion)
        {
            return obj;
        }

        return obj switch
        {
            Kinds.Autoscaling.V2.HorizontalPodAutoscaler hpa => Converters.AutoscalerConverter.ToV1(hpa),
            Kinds.Core.V1.Event entry => Converters.EventConverter.ToEvents(entry),
            _ => Reread(served.Kind, obj),
        };
    }

    /// <summary>Reads the object's JSON as another kind; fields the other does not have are lost.</summary>
    private static MetaObject Reread(KindInfo kind, MetaObject obj)
    {
        using var output = new JsonOutput();
        obj.WriteJson(output);
        var input = new JsonInput(output.Written);
        return (MetaObject)kind.ReadJson(ref input) with { ApiVersion = kind.Id.ApiVersion, Kind = kind.Id.Kind };
    }
}
