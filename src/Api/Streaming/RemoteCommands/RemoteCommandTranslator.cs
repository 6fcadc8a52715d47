using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Kubestrel.Streaming.Spdy;
using Kubestrel.Streaming.Upgrades;

namespace Kubestrel.Streaming.RemoteCommands;

/// <summary>What the API server does with a v5 WebSocket exec or attach: it serves the WebSocket itself and is a SPDY client of the node
/// (KEP-4006). The client's close signal becomes the FIN of stdin; the node's status is read and written anew.</summary>
public static class RemoteCommandTranslator
{
    private const int NoStatusLimit = 64 * 1024;

    /// <summary>Upstream's ping period towards the node.</summary>
    private static readonly TimeSpan s_pingPeriod = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan s_inputGrace = TimeSpan.FromSeconds(30);

    /// <summary>Translates one command and closes both connections. <paramref name="connectAsync"/> asks the node for an upgrade with
    /// <see cref="RemoteCommandProtocols.SpdyClient"/>; a refusal goes to the client as a status on channel 3.</summary>
    public static Task<RemoteCommandResult> RunAsync(
        WebSocket socket,
        string protocol,
        RemoteCommandOptions options,
        Func<CancellationToken, ValueTask<HttpUpgradeResult>> connectAsync,
        TimeProvider? time,
        CancellationToken cancellationToken)
    {
        time ??= TimeProvider.System;
        return RemoteCommandWebSocketServer.ServeAsync(
            socket,
            protocol,
            options,
            (streams, token) => ForwardAsync(streams, connectAsync, time, token),
            new RemoteCommandServerOptions { Time = time },
            cancellationToken);
    }

    private static async ValueTask<RemoteCommandResult> ForwardAsync(
        RemoteCommandStreams streams, Func<CancellationToken, ValueTask<HttpUpgradeResult>> connectAsync, TimeProvider time, CancellationToken cancellationToken)
    {
        HttpUpgradeResult upgrade;
        try
        {
            upgrade = await connectAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception unreachable) when (unreachable is IOException or SocketException or HttpRequestException or TimeoutException)
        {
            return RemoteCommandResult.Failed(unreachable.Message);
        }

        if (upgrade.Upgraded is not { } transport)
        {
            return Refusal(upgrade);
        }

        // When the client is gone and its input has been passed on, nobody is left to talk to; a command that does not take the input
        // gets a while for it.
        using var clientGone = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clientGone.Token);
        await using var stdin = streams.Stdin is null ? null : new EndNotifyingStream(streams.Stdin);
        using var watch = streams.PeerGone.Register(() => StopAfterInput(stdin, clientGone));
        try
        {
            return await RemoteCommandSpdyClient.RunAsync(
                transport,
                upgrade.Response[StreamProtocolNegotiation.VersionHeader],
                new RemoteCommandClientStreams
                {
                    Stdin = stdin,
                    Stdout = streams.Stdout,
                    Stderr = streams.Stderr,
                    Tty = streams.Options.Tty,
                    Resizes = streams.Resizes,
                },
                new SpdyConnectionOptions { Time = time, PingPeriod = s_pingPeriod },
                stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return RemoteCommandResult.Failed("the client closed the connection");
        }
    }

    private static void StopAfterInput(EndNotifyingStream? stdin, CancellationTokenSource clientGone)
    {
        if (stdin is null)
        {
            clientGone.Cancel();
            return;
        }

        clientGone.CancelAfter(s_inputGrace);
        stdin.Ended.Register(clientGone.Cancel);
    }

    private static RemoteCommandResult Refusal(HttpUpgradeResult upgrade)
    {
        if (RemoteCommandStatus.TryReadMessage(upgrade.Body) is { } message)
        {
            return RemoteCommandResult.Refused(message, upgrade.Body);
        }

        var body = upgrade.Body[..Math.Min(upgrade.Body.Length, NoStatusLimit)];
        return RemoteCommandResult.Failed("unable to upgrade connection: " + Encoding.UTF8.GetString(body.Span).Trim());
    }
}
