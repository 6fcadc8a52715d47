namespace Kubestrel.Streaming.RemoteCommands;

/// <summary>The client's side of a command, over any transport that opens streams by type.</summary>
internal static class RemoteCommandExchange
{
    private const int MaxStatus = 1024 * 1024;

    /// <summary>Opens the streams, copies until the outputs have ended, and reads the result.</summary>
    public static async Task<RemoteCommandResult> RunAsync(
        Func<string, CancellationToken, ValueTask<Stream>> openAsync,
        string protocol,
        RemoteCommandClientStreams local,
        CancellationToken cancellationToken)
    {
        // 1. All streams are opened before any is used, in upstream's order.
        var error = await openAsync(StreamHeaders.Error, cancellationToken).ConfigureAwait(false);
        var stdin = local.Stdin is null ? null : await openAsync(StreamHeaders.Stdin, cancellationToken).ConfigureAwait(false);
        var stdout = local.Stdout is null ? null : await openAsync(StreamHeaders.Stdout, cancellationToken).ConfigureAwait(false);
        var stderr = local.Stderr is null || local.Tty ? null : await openAsync(StreamHeaders.Stderr, cancellationToken).ConfigureAwait(false);
        var resizes = local.Tty && RemoteCommandProtocols.Version(protocol) >= 3;
        var resize = resizes ? await openAsync(StreamHeaders.Resize, cancellationToken).ConfigureAwait(false) : null;

        // 2. Copying. The senders stop with the command; they never hold up its result.
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var status = ReadStatusAsync(error, protocol, cancellationToken);
        var senders = Task.WhenAll(SendInputAsync(local.Stdin, stdin, over.Token), SendSizesAsync(local.Resizes, resize, over.Token));
        try
        {
            await Task.WhenAll(ReceiveAsync(stdout, local.Stdout, cancellationToken), ReceiveAsync(stderr, local.Stderr, cancellationToken))
                .ConfigureAwait(false);

            // 3. The result.
            return await status.ConfigureAwait(false);
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            await senders.ConfigureAwait(false);
        }
    }

    private static async Task<RemoteCommandResult> ReadStatusAsync(Stream error, string protocol, CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[4096];
        try
        {
            int read;
            while ((read = await error.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (message.Length + read > MaxStatus)
                {
                    return RemoteCommandResult.Failed("error reading from error stream: message is too large");
                }

                message.Write(buffer, 0, read);
            }
        }
        catch (IOException broken)
        {
            // Over WebSocket the status is followed by the end of the connection, which need not be clean.
            if (message.Length == 0)
            {
                return RemoteCommandResult.Failed("error reading from error stream: " + broken.Message);
            }
        }

        return RemoteCommandStatus.Decode(message.ToArray(), protocol);
    }

    private static async Task SendInputAsync(Stream? from, Stream? to, CancellationToken cancellationToken)
    {
        if (from is null || to is null)
        {
            return;
        }

        try
        {
            await from.CopyToAsync(to, cancellationToken).ConfigureAwait(false);
            await StreamHalfClose.TryCompleteWritesAsync(to, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception over) when (over is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The command has ended or takes no more input, or the input broke: its result tells.
            await StreamHalfClose.TryCompleteWritesAsync(to, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static async Task SendSizesAsync(IAsyncEnumerable<TerminalSize>? from, Stream? to, CancellationToken cancellationToken)
    {
        if (from is null || to is null)
        {
            return;
        }

        try
        {
            await foreach (var size in from.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await to.WriteAsync(TerminalSizeCodec.Encode(size), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception over) when (over is IOException or OperationCanceledException)
        {
            // As above.
        }
    }

    private static async Task ReceiveAsync(Stream? from, Stream? to, CancellationToken cancellationToken)
    {
        if (from is null || to is null)
        {
            return;
        }

        var buffer = new byte[32 * 1024];
        var wanted = true;
        try
        {
            int read;
            while ((read = await from.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                wanted = wanted && await TryWriteAsync(to, buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (IOException)
        {
            // The connection broke; the error stream reports it.
        }
    }

    // Output that nobody takes is drained all the same: it would hold up the other streams of the connection.
    private static async ValueTask<bool> TryWriteAsync(Stream to, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        try
        {
            await to.WriteAsync(data, cancellationToken).ConfigureAwait(false);
            await to.FlushAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            return false;
        }
    }
}
