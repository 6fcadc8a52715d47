using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.Patches;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Serving;

/// <summary>Content types of request bodies.</summary>
internal static class PatchMedia
{
    public const string Unsupported = "415: Unsupported Media Type";

    public const string UnknownFormat =
        "the body of the request was in an unknown format - accepted media types include: application/json, application/yaml, application/vnd.kubernetes.protobuf";

    public static PatchType? TypeOf(HttpRequest request) => Bare(request.ContentType) switch
    {
        MediaTypes.JsonPatch => PatchType.Json,
        MediaTypes.MergePatch => PatchType.Merge,
        MediaTypes.StrategicMergePatch => PatchType.StrategicMerge,
        MediaTypes.ApplyPatch => PatchType.Apply,
        _ => null,
    };

    /// <summary>JSON where the request does not say.</summary>
    public static bool TryFormat(HttpRequest request, out BodyFormat format)
    {
        var media = Bare(request.ContentType);
        var found = media.Length == 0 ? BodyFormat.Json : MediaTypes.FormatOf(media);
        format = found ?? BodyFormat.Json;
        return found is not null;
    }

    /// <summary>Names no format.</summary>
    private const string Malformed = "/";

    /// <summary>One semicolon may end the type, no more.</summary>
    private static bool HasEmptyParameter(ReadOnlySpan<char> parameters)
    {
        var rest = parameters[1..].Trim();
        while (!rest.IsEmpty)
        {
            if (rest[0] == ';')
            {
                return true;
            }

            var next = rest.IndexOf(';');
            rest = next < 0 ? default : rest[(next + 1)..].Trim();
        }

        return false;
    }

    private static string Bare(string? contentType)
    {
        if (contentType is null)
        {
            return "";
        }

        var end = contentType.IndexOf(';', StringComparison.Ordinal);
        return end < 0 ? contentType : HasEmptyParameter(contentType.AsSpan(end)) ? Malformed : contentType[..end].Trim();
    }
}
