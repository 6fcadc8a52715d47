using Kubestrel.ApiServer.Requests;
using Kubestrel.ApiServer.Serving;
using Kubestrel.Codecs.OpenApi;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Discovery;

/// <summary>Serves /openapi/v2 (JSON, and the protobuf form that kubectl asks for) and /openapi/v3: the index, and a document for each group version under its hash, which may be cached for good.</summary>
internal sealed class OpenApiHandler(Func<IOpenApiSource> source, CompressionRule compression) : IPathHandler
{
    private const string V3 = "/openapi/v3";

    private readonly Lazy<IOpenApiSource> _source = new(source);

    public async ValueTask<bool> TryHandleAsync(HttpContext http, RequestInfo info, ResponseForm form)
    {
        if (!info.Path.StartsWith("/openapi/", StringComparison.Ordinal))
        {
            return false;
        }

        var path = info.Path.TrimEnd('/');
        if (path == "/openapi/v2")
        {
            if (TakesProtobuf(http.Request))
            {
                await WriteAsync(http, _source.Value.V2Protobuf, immutable: false, OpenApiDocument.ProtobufType).ConfigureAwait(false);
                return true;
            }

            if (!TakesJson(http.Request))
            {
                return NotAcceptable(http);
            }

            await WriteAsync(http, _source.Value.V2, immutable: false).ConfigureAwait(false);
            return true;
        }

        if (path == V3)
        {
            await ResponseWriter.WriteBytesAsync(http, 200, "application/json", _source.Value.Index).ConfigureAwait(false);
            return true;
        }

        if (!path.StartsWith(V3 + "/", StringComparison.Ordinal) || _source.Value.V3(path[(V3.Length + 1)..]) is not { } document)
        {
            return false;
        }

        if (!TakesJson(http.Request))
        {
            return NotAcceptable(http);
        }

        var hash = http.Request.Query["hash"].ToString();
        if (hash.Length > 0 && hash != document.Hash)
        {
            http.Response.StatusCode = 301;
            http.Response.Headers.Location = $"{path}?hash={document.Hash}";
            return true;
        }

        await WriteAsync(http, document, hash.Length > 0).ConfigureAwait(false);
        return true;
    }

    private async ValueTask WriteAsync(HttpContext http, OpenApiDocument document, bool immutable, string contentType = "application/json")
    {
        http.Response.Headers.ETag = $"\"{document.Hash}\"";
        http.Response.Headers.Vary = "Accept";
        http.Response.Headers.CacheControl = immutable ? "public, immutable" : "no-cache, private";
        if (immutable)
        {
            http.Response.Headers.Expires = "Thu, 31 Dec 2099 23:59:59 GMT";
        }

        if (http.Request.Headers.IfNoneMatch.ToString().Trim('"') == document.Hash)
        {
            http.Response.StatusCode = 304;
            return;
        }

        await compression.WriteAsync(http, contentType, document.Bytes).ConfigureAwait(false);
    }

    /// <summary>Upstream's handler of these documents says no more.</summary>
    private static bool NotAcceptable(HttpContext http)
    {
        http.Response.StatusCode = 406;
        http.Response.Headers.Vary = "Accept";
        return true;
    }

    private static bool TakesProtobuf(HttpRequest request)
    {
        var first = request.Headers.Accept.ToString().Split(',', ';')[0].Trim();
        return first is OpenApiDocument.ProtobufType or OpenApiDocument.ProtobufTypeAsked;
    }

    private static bool TakesJson(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Length == 0 || accept.Contains("application/json", StringComparison.Ordinal) || accept.Contains("*/*", StringComparison.Ordinal)
            || accept.Contains("application/*", StringComparison.Ordinal);
    }
}
