namespace Kubestrel.Streaming;

/// <summary>Base of the duplex streams here: no seeking, and only asynchronous reads and writes, since blocking ones would tie up a thread.</summary>
public abstract class AsyncOnlyStream : Stream
{
    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException("A duplex stream has no length.");

    public override long Position
    {
        get => throw new NotSupportedException("A duplex stream has no position.");
        set => throw new NotSupportedException("A duplex stream has no position.");
    }

    public abstract override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default);

    public abstract override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default);

    public abstract override ValueTask DisposeAsync();

    /// <summary>Lets go without waiting; owners such as a WebSocket dispose their stream this way.</summary>
    protected abstract override void Dispose(bool disposing);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
        // Every write is sent at once; there is nothing to flush.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Use ReadAsync.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Use WriteAsync.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A duplex stream cannot seek.");

    public override void SetLength(long value) => throw new NotSupportedException("A duplex stream has no length.");
}
