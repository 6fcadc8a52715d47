using Kubestrel.Streaming.Buffers;

namespace Kubestrel.Streaming.Tests.Support;

/// <summary>Two ends of a connection in memory, with TCP's half close and a small window, so that backpressure is real.</summary>
internal sealed class DuplexPipe : AsyncOnlyStream, IHalfCloseable
{
    private readonly ByteQueue _in;
    private readonly ByteQueue _out;

    private DuplexPipe(ByteQueue input, ByteQueue output)
    {
        _in = input;
        _out = output;
    }

    public long Written { get; private set; }

    public int Writes { get; private set; }

    public bool IsDisposed { get; private set; }

    public static (DuplexPipe A, DuplexPipe B) Create(int window = 64 * 1024)
    {
        var (ab, ba) = (new ByteQueue(window), new ByteQueue(window));
        return (new DuplexPipe(ba, ab), new DuplexPipe(ab, ba));
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => _in.ReadAsync(buffer, cancellationToken);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Writes++;
        if (!await _out.WriteAsync(buffer, cancellationToken))
        {
            throw new IOException("broken pipe");
        }

        Written += buffer.Length;
    }

    public ValueTask CompleteWritesAsync(CancellationToken cancellationToken)
    {
        _out.Complete();
        return ValueTask.CompletedTask;
    }

    /// <summary>The peer's machine disappears: both ends see a reset.</summary>
    public void Break()
    {
        _in.Abort(new IOException("connection reset by peer"));
        _out.Abort(new IOException("connection reset by peer"));
    }

    public override ValueTask DisposeAsync()
    {
        Dispose(true);
        return ValueTask.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        _out.Complete();
        _in.Abort();
    }
}
