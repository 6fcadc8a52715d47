using Kubestrel.Machinery.Protobuf;

namespace Kubestrel.Codecs.Bodies;

/// <summary>The media types of bodies and patches.</summary>
public static class MediaTypes
{
    public const string Json = "application/json";
    public const string Yaml = "application/yaml";
    public const string Protobuf = ProtoEnvelope.MediaType;
    public const string JsonPatch = "application/json-patch+json";
    public const string MergePatch = "application/merge-patch+json";
    public const string StrategicMergePatch = "application/strategic-merge-patch+json";
    public const string ApplyPatch = "application/apply-patch+yaml";

    /// <summary>The format a media type (without parameters) names; null when objects do not travel in it.</summary>
    public static BodyFormat? FormatOf(ReadOnlySpan<char> mediaType) =>
        mediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) ? BodyFormat.Json
        : mediaType.Equals(Yaml, StringComparison.OrdinalIgnoreCase) ? BodyFormat.Yaml
        : mediaType.Equals(Protobuf, StringComparison.OrdinalIgnoreCase) ? BodyFormat.Protobuf
        : null;

    public static string NameOf(BodyFormat format) => format switch
    {
        BodyFormat.Yaml => Yaml,
        BodyFormat.Protobuf => Protobuf,
        _ => Json,
    };
}
