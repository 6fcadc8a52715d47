using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Serving;

/// <summary>
/// When large answers are compressed: from 128 KiB on, when the client takes gzip, as upstream. Clients on this machine get plain bytes
/// by default, since there compression costs both sides more than it saves.
/// </summary>
internal sealed class CompressionRule(bool compressLoopback)
{
    private const long Threshold = 128 * 1024;

    /// <summary>Writes a whole document, compressed where the rule says so.</summary>
    public async ValueTask WriteAsync(HttpContext http, string contentType, ReadOnlyMemory<byte> body)
    {
        if (!Applies(http, body.Length))
        {
            await ResponseWriter.WriteBytesAsync(http, 200, contentType, body).ConfigureAwait(false);
            return;
        }

        http.Response.ContentType = contentType;
        http.Response.Headers.ContentEncoding = "gzip";
        http.Response.Headers.Append("Vary", "Accept-Encoding");
        var gzip = new GZipStream(http.Response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await using (gzip.ConfigureAwait(false))
        {
            await gzip.WriteAsync(body, http.RequestAborted).ConfigureAwait(false);
        }
    }

    public bool Applies(HttpContext http, long length)
    {
        if (length < Threshold || !HttpMethods.IsGet(http.Request.Method))
        {
            return false;
        }

        var accepted = http.Request.Headers.AcceptEncoding;
        for (var i = 0; i < accepted.Count; i++)
        {
            if (accepted[i]?.Contains("gzip", StringComparison.OrdinalIgnoreCase) == true)
            {
                return compressLoopback || http.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address);
            }
        }

        return false;
    }
}
