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
