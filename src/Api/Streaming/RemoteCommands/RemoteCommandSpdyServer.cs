using Kubestrel.Streaming.Spdy;

namespace Kubestrel.Streaming.RemoteCommands;

/// <summary>Serves exec and attach over SPDY: the client opens one stream per standard stream, told apart by the streamType header.</summary>
public static class RemoteCommandSpdyServer
{
    /// <summary>Serves one command on a connection that has been upgraded with <paramref name="protocol"/> (of
    /// <see cref="RemoteCommandProtocols.SpdyServer"/>, or "" for none), and closes it. Returns what the client was told.</summary>
    public static async Task<RemoteCommandResult> ServeAsync(
        Stream transport,
        string protocol,
        RemoteCommandOptions options,
        RemoteCommandHandler handler,
        RemoteCommandServerOptions? server,
        CancellationToken cancellationToken)
    {
        server ??= RemoteCommandServerOptions.Default;
        await using var connection = SpdyConnection.Start(transport, SpdyRole.Server, server.Spdy);
        Dictionary<string, SpdyStream> streams;
        try
        {
            streams = await AcceptStreamsAsync(connection, protocol, options, server, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return RemoteCommandResult.Failed("timed out waiting for client to create streams");
        }
        catch (IOException gone)
        {
            return RemoteCommandResult.Failed(gone.Message);
        }

        var result = await RemoteCommandInvoker.RunAsync(handler, new RemoteCommandStreams
        {
            Options = options,
            Stdin = streams.GetValueOrDefault(StreamHeaders.Stdin),
            Stdout = streams.GetValueOrDefault(StreamHeaders.Stdout),
            Stderr = streams.GetValueOrDefault(StreamHeaders.Stderr),
            Resizes = streams.TryGetValue(StreamHeaders.Resize, out var resize) ? TerminalSizeCodec.ReadAllAsync(resize, CancellationToken.None) : null,
            PeerGone = connection.Closed,
        }, cancellationToken).ConfigureAwait(false);
        try
        {
            await FinishAsync(streams, RemoteCommandStatus.Encode(result, protocol), cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The client has left; the command's result stands.
        }

        return result;
    }

    private static async Task<Dictionary<string, SpdyStream>> AcceptStreamsAsync(
        SpdyConnection connection,
        string protocol,
        RemoteCommandOptions options,
        RemoteCommandServerOptions server,
        CancellationToken cancellationToken)
    {
        var version = RemoteCommandProtocols.Version(protocol);
        var wanted = 1 + Count(options.Stdin) + Count(options.Stdout) + Count(options.Stderr && !options.Tty)
            + Count(options.Tty && version >= 3);
        var streams = new Dictionary<string, SpdyStream>(StringComparer.Ordinal);
        using var limit = new CancellationTokenSource(server.StreamCreationTimeout, server.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            while (streams.Count < wanted)
            {
                var stream = await connection.AcceptStreamAsync(either.Token).ConfigureAwait(false)
                    ?? throw new IOException("the client closed the connection before it created its streams");
                var type = stream.Headers[StreamHeaders.StreamType];
                await stream.ReplyAsync(either.Token).ConfigureAwait(false);
                if (type is StreamHeaders.Error or StreamHeaders.Stdin or StreamHeaders.Stdout or StreamHeaders.Stderr or StreamHeaders.Resize)
                {
                    streams[type] = stream;
                }
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException();
        }

        if (version == 1 && streams.TryGetValue(StreamHeaders.Stdin, out var stdin))
        {
            await stdin.CompleteWritesAsync(cancellationToken).ConfigureAwait(false);
        }

        return streams;
    }

    // Output first, then the status: Go clients read the status only after their outputs have ended.
    private static async Task FinishAsync(Dictionary<string, SpdyStream> streams, ReadOnlyMemory<byte> status, CancellationToken cancellationToken)
    {
        foreach (var type in new[] { StreamHeaders.Stdout, StreamHeaders.Stderr, StreamHeaders.Error })
        {
            if (!streams.TryGetValue(type, out var stream))
            {
                continue;
            }

            if (type == StreamHeaders.Error)
            {
                await stream.WriteAsync(status, cancellationToken).ConfigureAwait(false);
            }

            await stream.CompleteWritesAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static int Count(bool wanted) => wanted ? 1 : 0;
}
