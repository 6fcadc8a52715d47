using Kubestrel.Streaming.Spdy;

namespace Kubestrel.Streaming.RemoteCommands;

/// <summary>Runs a command through a server that speaks SPDY.</summary>
public static class RemoteCommandSpdyClient
{
    /// <summary>Runs the command on an upgraded connection and closes it. <paramref name="protocol"/> is the server's
    /// X-Stream-Protocol-Version ("" means v1). Broken connections are a failed result; only cancellation throws.</summary>
    public static async Task<RemoteCommandResult> RunAsync(
        Stream transport,
        string protocol,
        RemoteCommandClientStreams streams,
        SpdyConnectionOptions? options,
        CancellationToken cancellationToken)
    {
        await using var connection = SpdyConnection.Start(transport, SpdyRole.Client, options);
        try
        {
            return await RemoteCommandExchange.RunAsync(
                async (type, token) => await connection.OpenStreamAsync(SpdyHeaders.Of((StreamHeaders.StreamType, type)), token).ConfigureAwait(false),
                protocol,
                streams,
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is IOException or TimeoutException)
        {
            return RemoteCommandResult.Failed(broken.Message);
        }
    }
}
