using System.Net.WebSockets;
using Kubestrel.ApiServer.Serving;
using Kubestrel.Machinery;
using Kubestrel.Streaming.Pumps;
using Kubestrel.Streaming.Upgrades;
using Kubestrel.Streaming.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kubestrel.ApiServer.Subresources.Nodes;

/// <summary>Switches protocols on a request: passed through to a backend, or as a WebSocket of this server.</summary>
internal static class UpgradePump
{
    private const int RefusalLimit = 64 * 1024;

    private static readonly string[] Withheld = ["Authorization", "Host", "Connection", "Upgrade", "Content-Length", "Transfer-Encoding"];

    /// <summary>Asks the backend for the same switch and, once it agrees, moves bytes both ways until either side ends.</summary>
    public static async ValueTask RunAsync(
        ResourceRequest request, IHttpUpgradeFeature upgrade, Uri target, Func<Uri, CancellationToken, Task<Stream>> connectAsync)
    {
        var incoming = request.Http.Request;
        Stream transport;
        HttpUpgradeResult result;
        try
        {
            transport = await connectAsync(target, request.Aborted).ConfigureAwait(false);
            result = await HttpUpgradeClient.UpgradeAsync(
                transport,
                new HttpUpgradeRequest
                {
                    Method = incoming.Method,
                    Target = target.PathAndQuery,
                    Host = target.Authority,
                    Protocol = incoming.Headers.Upgrade.ToString(),
                    Headers = [.. incoming.Headers
                        .Where(header => !header.Key.StartsWith(':') && !Withheld.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
                        .SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value ?? "")))],
                },
                RefusalLimit,
                request.Aborted).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException or System.Security.Authentication.AuthenticationException)
        {
            await ResourceHandler.FailAsync(request, StatusErrors.Make(500, "", $"error dialing backend: {DialErrors.Text(exception, target)}")).ConfigureAwait(false);
            return;
        }

        if (result.Upgraded is not { } backend)
        {
            await transport.DisposeAsync().ConfigureAwait(false);
            if (result.Response.StatusCode < 400)
            {
                await ResourceHandler.FailAsync(
                    request, StatusErrors.Make(500, "", $"invalid upgrade response: status code {result.Response.StatusCode}")).ConfigureAwait(false);
                return;
            }

            await ResponseWriter.WriteBytesAsync(
                request.Http, result.Response.StatusCode, result.Response["Content-Type"] is { Length: > 0 } type ? type : "text/plain", result.Body).ConfigureAwait(false);
            return;
        }

        await using (backend.ConfigureAwait(false))
        {
            foreach (var (name, value) in result.Response.Headers)
            {
                if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) && !name.Equals("Date", StringComparison.OrdinalIgnoreCase))
                {
                    request.Http.Response.Headers.Append(name, value);
                }
            }

            var client = await upgrade.UpgradeAsync().ConfigureAwait(false);
            await using (client.ConfigureAwait(false))
            {
                await DuplexPump.RunAsync(client, backend, DuplexPumpOptions.EitherEnds, request.Aborted).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Null when the handshake was wrong and has been answered.</summary>
    public static async ValueTask<WebSocket?> AcceptWebSocketAsync(ResourceRequest request, IHttpUpgradeFeature upgrade, string protocol)
    {
        var headers = request.Http.Request.Headers;
        if (!WebSocketHandshake.TryAccept(headers.SecWebSocketKey.ToString(), headers.SecWebSocketVersion.ToString(), protocol, out var answer, out var error))
        {
            await ResourceHandler.FailAsync(request, StatusErrors.BadRequest(error)).ConfigureAwait(false);
            return null;
        }

        foreach (var (name, value) in answer)
        {
            request.Http.Response.Headers[name] = value;
        }

        return WebSocketHandshake.CreateServer(await upgrade.UpgradeAsync().ConfigureAwait(false));
    }
}
