using System.Net.Sockets;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Streaming.PortForwards;
using Kubestrel.Streaming.Pumps;
using Kubestrel.Streaming.RemoteCommands;
using Kubestrel.Streaming.Upgrades;
using Kubestrel.Streaming.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Server.Endpoints;

/// <summary>
/// Connects a client to the runtime's streaming server. What both speak (SPDY, the older WebSocket protocols) passes through
/// byte for byte; the newer WebSocket protocols are translated to SPDY as the API server does.
/// </summary>
internal sealed partial class StreamProxy(TimeProvider time, ILogger<StreamProxy> logger)
{
    private const int BodyLimit = 64 * 1024;
    private static readonly string[] PassedHeaders = ["X-Stream-Protocol-Version", "Sec-WebSocket-Key", "Sec-WebSocket-Version", "Sec-WebSocket-Protocol"];

    /// <param name="url">The runtime's one-use address.</param>
    /// <param name="command">Streams of exec and attach; null for port forwarding.</param>
    public async Task RunAsync(HttpContext context, RuntimeResult<Uri> url, RemoteCommandOptions? command, CancellationToken cancellationToken)
    {
        if (!url.IsOk)
        {
            await Replies.TextAsync(context, StatusCodes.Status500InternalServerError, url.Error.ToString(), cancellationToken).ConfigureAwait(false);
            return;
        }

        var protocol = context.Request.Headers.Upgrade.ToString();
        if (protocol.Length == 0 || context.Features.Get<IHttpUpgradeFeature>() is not { IsUpgradableRequest: true } upgrade)
        {
            await Replies.TextAsync(context, StatusCodes.Status400BadRequest, "Upgrade request required", cancellationToken).ConfigureAwait(false);
            return;
        }

        try
        {
            var asked = WebSocketSubprotocols.Parse(context.Request.Headers[WebSocketSubprotocols.Header]);
            if (command is { } options && asked.Contains(RemoteCommandProtocols.V5))
            {
                await TranslateAsync(context, upgrade, url.Value, options, cancellationToken).ConfigureAwait(false);
            }
            else if (command is null && PortForwardProtocols.FromTunnel(asked) is { Count: > 0 } inner)
            {
                await TunnelAsync(context, upgrade, url.Value, inner, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await PassAsync(context, upgrade, url.Value, protocol, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            LogBroken(exception);
            if (!context.Response.HasStarted)
            {
                await Replies.TextAsync(context, StatusCodes.Status502BadGateway, exception.Message, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task PassAsync(HttpContext context, IHttpUpgradeFeature upgrade, Uri url, string protocol, CancellationToken cancellationToken)
    {
        var headers = PassedHeaders.SelectMany(name => context.Request.Headers[name].OfType<string>().Select(value => KeyValuePair.Create(name, value))).ToList();
        var answer = await ConnectAsync(url, protocol, context.Request.Method, headers, cancellationToken).ConfigureAwait(false);
        foreach (var (name, value) in answer.Response.Headers.Where(header => IsPassedBack(header.Key)))
        {
            context.Response.Headers.Append(name, value);
        }

        if (answer.Upgraded is not { } transport)
        {
            context.Response.StatusCode = answer.Response.StatusCode;
            await context.Response.Body.WriteAsync(answer.Body, cancellationToken).ConfigureAwait(false);
            return;
        }

        await using (transport.ConfigureAwait(false))
        {
            context.Response.Headers.Upgrade = protocol;
            await using var client = await upgrade.UpgradeAsync().ConfigureAwait(false);
            await DuplexPump.RunAsync(client, transport, new DuplexPumpOptions { Time = time, LingerAfterFirstEnd = TimeSpan.FromSeconds(2) }, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task TranslateAsync(HttpContext context, IHttpUpgradeFeature upgrade, Uri url, RemoteCommandOptions options, CancellationToken cancellationToken)
    {
        if (!await AcceptAsync(context, RemoteCommandProtocols.V5, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        await using var stream = await upgrade.UpgradeAsync().ConfigureAwait(false);
        using var socket = WebSocketHandshake.CreateServer(stream);
        var versions = RemoteCommandProtocols.SpdyServer.Select(version => KeyValuePair.Create(StreamProtocolNegotiation.VersionHeader, version)).ToList();
        await RemoteCommandTranslator.RunAsync(
            socket,
            RemoteCommandProtocols.V5,
            options,
            async token => await ConnectAsync(url, HttpUpgradeRequest.Spdy31, "POST", versions, token).ConfigureAwait(false),
            time,
            cancellationToken).ConfigureAwait(false);
    }

    private async Task TunnelAsync(HttpContext context, IHttpUpgradeFeature upgrade, Uri url, IReadOnlyList<string> inner, CancellationToken cancellationToken)
    {
        var versions = inner.Select(version => KeyValuePair.Create(StreamProtocolNegotiation.VersionHeader, version)).ToList();
        var answer = await ConnectAsync(url, HttpUpgradeRequest.Spdy31, "POST", versions, cancellationToken).ConfigureAwait(false);
        if (answer.Upgraded is not { } transport)
        {
            context.Response.StatusCode = answer.Response.StatusCode;
            await context.Response.Body.WriteAsync(answer.Body, cancellationToken).ConfigureAwait(false);
            return;
        }

        var chosen = PortForwardProtocols.TunnelPrefix + answer.Response[StreamProtocolNegotiation.VersionHeader];
        if (!await AcceptAsync(context, chosen, cancellationToken).ConfigureAwait(false))
        {
            await transport.DisposeAsync().ConfigureAwait(false);
            return;
        }

        await using var stream = await upgrade.UpgradeAsync().ConfigureAwait(false);
        using var socket = WebSocketHandshake.CreateServer(stream);
        await SpdyTunnel.RunAsync(socket, transport, time, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> AcceptAsync(HttpContext context, string protocol, CancellationToken cancellationToken)
    {
        var request = context.Request.Headers;
        if (!WebSocketHandshake.TryAccept(request["Sec-WebSocket-Key"].ToString(), request["Sec-WebSocket-Version"].ToString(), protocol, out var headers, out var error))
        {
            await Replies.TextAsync(context, StatusCodes.Status400BadRequest, error, cancellationToken).ConfigureAwait(false);
            return false;
        }

        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return true;
    }

    private static bool IsPassedBack(string name) =>
        name.StartsWith("X-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Sec-WebSocket-", StringComparison.OrdinalIgnoreCase) || name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);

    private static async Task<HttpUpgradeResult> ConnectAsync(
        Uri url, string protocol, string method, IReadOnlyList<KeyValuePair<string, string>> headers, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(url.Host, url.Port, cancellationToken).ConfigureAwait(false);
            var transport = new NetworkStream(socket, ownsSocket: true);
            var request = new HttpUpgradeRequest { Method = method, Target = url.PathAndQuery, Host = url.Authority, Protocol = protocol, Headers = headers };
            var result = await HttpUpgradeClient.UpgradeAsync(transport, request, BodyLimit, cancellationToken).ConfigureAwait(false);
            if (!result.IsUpgraded)
            {
                await transport.DisposeAsync().ConfigureAwait(false);
            }

            return result;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "A streaming connection broke")]
    private partial void LogBroken(Exception exception);
}
