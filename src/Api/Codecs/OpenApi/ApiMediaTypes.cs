using Kubestrel.Codecs.Bodies;

namespace Kubestrel.Codecs.OpenApi;

internal static class ApiMediaTypes
{
    public static IReadOnlyList<string> Objects { get; } = [MediaTypes.Json, MediaTypes.Protobuf, MediaTypes.Yaml];

    public static IReadOnlyList<string> Lists { get; } =
        [MediaTypes.Json, MediaTypes.Json + ";stream=watch", MediaTypes.Protobuf, MediaTypes.Protobuf + ";stream=watch", MediaTypes.Yaml];

    public static IReadOnlyList<string> Patches { get; } =
        [MediaTypes.ApplyPatch, MediaTypes.JsonPatch, MediaTypes.MergePatch, MediaTypes.StrategicMergePatch];
}
