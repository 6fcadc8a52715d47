using System.Net.WebSockets;
using Kubestrel.Streaming.WebSockets;

namespace Kubestrel.Streaming.RemoteCommands;

/// <summary>Serves exec and attach over WebSocket: channels 0 to 4 are stdin, stdout, stderr, error and resize.</summary>
public static class RemoteCommandWebSocketServer
{
    private const int Stdin = 0;
    private const int Stdout = 1;
    private const int Stderr = 2;
    private const int Error = 3;
    private const int Resize = 4;

    /// <summary>Serves one command on an accepted socket and closes it with code 1000. <paramref name="protocol"/> is the negotiated
    /// sub-protocol, "" for none. Returns what the client was told.</summary>
    public static async Task<RemoteCommandResult> ServeAsync(
        WebSocket socket,
        string protocol,
        RemoteCommandOptions options,
        RemoteCommandHandler handler,
        RemoteCommandServerOptions? server,
        CancellationToken cancellationToken)
    {
        var channels = WebSocketChannels.Start(socket, new WebSocketChannelsOptions
        {
            Channels =
            [
                options.Stdin ? ChannelDirection.Read : ChannelDirection.Ignore,
                options.Stdout ? ChannelDirection.Write : ChannelDirection.Ignore,
                options.Stderr ? ChannelDirection.Write : ChannelDirection.Ignore,
                ChannelDirection.Write,
                ChannelDirection.Read,
            ],
            Codec = RemoteCommandProtocols.IsBase64(protocol) ? ChannelCodec.Base64 : ChannelCodec.Raw,
            TakesCloseSignals = protocol == RemoteCommandProtocols.V5,
            Time = (server ?? RemoteCommandServerOptions.Default).Time,
        });
        try
        {
            return await ServeAsync(channels, protocol, options, handler, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await channels.CloseAsync().ConfigureAwait(false);
        }
    }

    private static async Task<RemoteCommandResult> ServeAsync(
        WebSocketChannels channels, string protocol, RemoteCommandOptions options, RemoteCommandHandler handler, CancellationToken cancellationToken)
    {
        try
        {
            // An empty message on the first channel that we write tells the client that the connection stands.
            var first = options.Stdout ? Stdout : options.Stderr ? Stderr : Error;
            await channels.SendAsync((byte)first, default, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException gone)
        {
            return RemoteCommandResult.Failed("write error during websocket server creation: " + gone.Message);
        }

        var result = await RemoteCommandInvoker.RunAsync(handler, new RemoteCommandStreams
        {
            Options = options,
            Stdin = options.Stdin ? channels[Stdin] : null,
            Stdout = options.Stdout ? channels[Stdout] : null,
            Stderr = options.Stderr ? channels[Stderr] : null,
            Resizes = options.Tty ? TerminalSizeCodec.ReadAllAsync(channels[Resize], CancellationToken.None) : null,
            PeerGone = channels.PeerGone,
        }, cancellationToken).ConfigureAwait(false);
        try
        {
            await channels[Error].WriteAsync(RemoteCommandStatus.Encode(result, protocol), cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The client has left; the command's result stands.
        }

        return result;
    }
}
