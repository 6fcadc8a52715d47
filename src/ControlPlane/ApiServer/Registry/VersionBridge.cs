using Kubestrel.Machinery;
using Kubestrel.Machinery.Json;

namespace Kubestrel.ApiServer.Registry;

/// <summary>
/// Converts between the version a resource is stored in and the others it is served in: by the served version's strategy where it knows
/// how, else by way of JSON, since the fields of most pairs have the same names.
/// </summary>
internal static class VersionBridge
{
    public static MetaObject ToStorage(ServedResource served, MetaObject obj) =>
        served.IsStorageVersion ? obj
        : served.Strategy is IVersionConverter converter ? converter.ToStored(obj)
        : Reread(served.Definition!.Kind, obj);

    public static MetaObject FromStorage(ServedResource served, MetaObject obj) =>
        served.IsStorageVersion ? obj
        : served.Strategy is IVersionConverter converter ? converter.FromStored(obj)
        : Reread(served.Kind, obj);

    /// <summary>Reads the object's JSON as another kind; fields the other does not have are lost.</summary>
    private static MetaObject Reread(KindInfo kind, MetaObject obj)
    {
        using var output = new JsonOutput();
        obj.WriteJson(output);
        var input = new JsonInput(output.Written);
        return (MetaObject)kind.ReadJson(ref input) with { ApiVersion = kind.Id.ApiVersion, Kind = kind.Id.Kind };
    }
}
