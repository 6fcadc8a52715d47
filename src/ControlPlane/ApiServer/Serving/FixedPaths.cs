using Kubestrel.ApiServer.Requests;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Serving;

/// <summary>Documents that never change while the server runs, and the list of all paths at the root.</summary>
/// <param name="documents">Path to content type and bytes.</param>
internal sealed class FixedPaths(IReadOnlyDictionary<string, (string ContentType, Func<byte[]> Body, string CacheControl)> documents) : IPathHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, RequestInfo info, ResponseForm form)
    {
        if (!documents.TryGetValue(info.Path.Length > 1 ? info.Path.TrimEnd('/') : info.Path, out var document))
        {
            return false;
        }

        if (info.Path != "/" && !HttpMethods.IsGet(http.Request.Method))
        {
            await ResponseWriter.WriteStatusAsync(http, ServerAnswers.Bare(405), form).ConfigureAwait(false);
            return true;
        }

        if (info.Path != "/" && !AcceptHeader.TakesJson(http.Request))
        {
            await ResponseWriter.WriteStatusAsync(http, AcceptHeader.Refusal(http.Request, ApiMedia.Json), form).ConfigureAwait(false);
            return true;
        }

        if (document.CacheControl.Length > 0)
        {
            http.Response.Headers.CacheControl = document.CacheControl;
        }

        await ResponseWriter.WriteBytesAsync(http, 200, document.ContentType, document.Body()).ConfigureAwait(false);
        return true;
    }
}
