using System.Net.WebSockets;
using Kubestrel.Streaming.WebSockets;

namespace Kubestrel.Streaming.RemoteCommands;

/// <summary>Runs a command through a server that speaks a WebSocket channel protocol.</summary>
public static class RemoteCommandWebSocketClient
{
    /// <summary>Runs the command on a connected socket and closes it. Broken connections are a failed result; only cancellation
    /// throws. The end of the input reaches the command only with v5.</summary>
    public static async Task<RemoteCommandResult> RunAsync(
        WebSocket socket, string protocol, RemoteCommandClientStreams streams, TimeProvider? time, CancellationToken cancellationToken)
    {
        var channels = WebSocketChannels.Start(socket, new WebSocketChannelsOptions
        {
            Channels = [ChannelDirection.Write, ChannelDirection.Read, ChannelDirection.Read, ChannelDirection.Read, ChannelDirection.Write],
            Codec = RemoteCommandProtocols.IsBase64(protocol) ? ChannelCodec.Base64 : ChannelCodec.Raw,
            SendsCloseSignals = protocol == RemoteCommandProtocols.V5,
            Time = time ?? TimeProvider.System,
        });
        try
        {
            return await RemoteCommandExchange.RunAsync(
                (type, _) => ValueTask.FromResult<Stream>(channels[Number(type)]), protocol, streams, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException broken)
        {
            return RemoteCommandResult.Failed(broken.Message);
        }
        finally
        {
            await channels.CloseAsync().ConfigureAwait(false);
        }
    }

    private static int Number(string type) => type switch
    {
        StreamHeaders.Stdin => 0,
        StreamHeaders.Stdout => 1,
        StreamHeaders.Stderr => 2,
        StreamHeaders.Error => 3,
        _ => 4,
    };
}
