using Kubestrel.Streaming.Buffers;

namespace Kubestrel.Streaming.WebSockets;

/// <summary>One numbered channel of a <see cref="WebSocketChannels"/> connection as a stream. A channel that is not open in a direction
/// reads as ended, and swallows writes.</summary>
internal sealed class WebSocketChannel(WebSocketChannels connection, byte number, bool readable, bool writable, int buffer) : AsyncOnlyStream, IHalfCloseable
{
    private readonly ByteQueue _inbound = new(buffer);
    private int _completed;

    public override bool CanWrite => writable;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        readable ? _inbound.ReadAsync(buffer, cancellationToken) : ValueTask.FromResult(0);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!writable)
        {
            return;
        }

        while (!buffer.IsEmpty)
        {
            var part = buffer[..Math.Min(buffer.Length, WebSocketChannels.MaxMessage)];
            await connection.SendAsync(number, part, cancellationToken).ConfigureAwait(false);
            buffer = buffer[part.Length..];
        }
    }

    /// <summary>Sends the close signal where the protocol has one (v5, clients); otherwise channels end with the connection.</summary>
    public async ValueTask CompleteWritesAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _completed, 1) == 0 && connection.SendsCloseSignals && writable)
        {
            await connection.SendCloseSignalAsync(number, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override void Dispose(bool disposing) => _inbound.Abort();

    public override ValueTask DisposeAsync()
    {
        _inbound.Abort();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    internal async ValueTask ReceiveAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        if (readable)
        {
            await _inbound.WriteAsync(data, cancellationToken).ConfigureAwait(false);
        }
    }

    internal void End(Exception? error) => _inbound.Complete(error);
}
