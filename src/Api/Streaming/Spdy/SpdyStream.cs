using Kubestrel.Streaming.Buffers;

namespace Kubestrel.Streaming.Spdy;

/// <summary>One bidirectional stream of a <see cref="SpdyConnection"/>. Reads return 0 after the peer's FIN, and also after its reset
/// (see <see cref="ResetStatus"/>), since Go peers end streams that way; they throw IOException when the connection breaks.
/// <see cref="CompleteWritesAsync"/> sends FIN; disposing a stream that is not finished on both sides resets it.</summary>
public sealed class SpdyStream : AsyncOnlyStream, IHalfCloseable
{
    private readonly SpdyConnection _connection;
    private readonly ByteQueue _inbound;
    private readonly TaskCompletionSource _reply = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _localFinished;
    private volatile bool _remoteFinished;
    private volatile uint _reset;

    internal SpdyStream(SpdyConnection connection, uint id, SpdyHeaders headers, ByteQueue inbound)
    {
        _connection = connection;
        _inbound = inbound;
        Id = id;
        Headers = headers;
    }

    public uint Id { get; }

    /// <summary>The headers that opened the stream.</summary>
    public SpdyHeaders Headers { get; }

    /// <summary>Why the stream was reset by either side; None while it was not.</summary>
    public SpdyResetStatus ResetStatus => (SpdyResetStatus)_reset;

    /// <summary>True once the peer has ended its side, by FIN, reset or the end of the connection.</summary>
    public bool IsRemoteFinished => _remoteFinished;

    internal Task Replied => _reply.Task;

    internal bool IsFinished => _remoteFinished && Volatile.Read(ref _localFinished) != 0;

    /// <summary>Accepts a stream that the peer opened. Needed before writing: a Go peer drops data that comes ahead of the reply.</summary>
    public async ValueTask ReplyAsync(CancellationToken cancellationToken)
    {
        if (_reply.Task.IsCompleted)
        {
            return;
        }

        await _connection.Writer.WriteSynReplyAsync(Id, SpdyHeaders.Empty, cancellationToken).ConfigureAwait(false);
        _reply.TrySetResult();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _inbound.ReadAsync(buffer, cancellationToken);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_reply.Task.IsCompletedSuccessfully)
        {
            throw new InvalidOperationException("The stream has no reply yet.");
        }

        while (!buffer.IsEmpty)
        {
            ThrowIfNotWritable();
            var part = buffer[..Math.Min(buffer.Length, _connection.Options.MaxDataFrame)];
            await _connection.Writer.WriteDataAsync(Id, part, default, cancellationToken).ConfigureAwait(false);
            buffer = buffer[part.Length..];
        }
    }

    /// <inheritdoc/>
    public async ValueTask CompleteWritesAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _localFinished, 1) != 0)
        {
            return;
        }

        await _connection.Writer.WriteDataAsync(Id, default, Framing.FrameFlags.Fin, cancellationToken).ConfigureAwait(false);
        if (_remoteFinished)
        {
            _connection.Remove(this);
        }
    }

    /// <summary>Ends both directions at once and drops what is unread.</summary>
    public async ValueTask ResetAsync(SpdyResetStatus status, CancellationToken cancellationToken)
    {
        if (LetGo(status))
        {
            await _connection.Writer.WriteResetAsync(Id, status, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && LetGo(SpdyResetStatus.Cancel))
        {
            _connection.QueueReset(Id);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await ResetAsync(SpdyResetStatus.Cancel, CancellationToken.None).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The connection is gone, and the stream with it.
        }

        GC.SuppressFinalize(this);
    }

    internal ValueTask<bool> ReceiveAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken) =>
        _inbound.WriteAsync(data, cancellationToken);

    internal void ReceiveReply() => _reply.TrySetResult();

    internal void ReceiveFin()
    {
        _remoteFinished = true;
        _inbound.Complete();
        if (IsFinished)
        {
            _connection.Remove(this);
        }
    }

    internal void ReceiveReset(SpdyResetStatus status)
    {
        _reset = (uint)status;
        End(null);
        _connection.Remove(this);
    }

    internal void MarkUnidirectional() => Interlocked.Exchange(ref _localFinished, 1);

    /// <summary>The connection is over: readers drain what is queued, then meet the end or <paramref name="error"/>.</summary>
    internal void End(Exception? error)
    {
        Interlocked.Exchange(ref _localFinished, 1);
        _remoteFinished = true;
        _inbound.Complete(error);
        _reply.TrySetException(new IOException(error?.Message ?? "Stream reset", error));
        _ = _reply.Task.Exception;
    }

    /// <summary>We are closing: nobody reads any more, and the read loop must not wait for them.</summary>
    internal void Discard() => _inbound.Abort(new IOException("the connection is closed"));

    // True when the peer must be told.
    private bool LetGo(SpdyResetStatus status)
    {
        var finished = IsFinished;
        Interlocked.Exchange(ref _localFinished, 1);
        _remoteFinished = true;
        _inbound.Abort();
        if (finished)
        {
            return false;
        }

        _reset = (uint)status;
        _reply.TrySetException(new IOException("Stream reset"));
        _ = _reply.Task.Exception;
        return _connection.Remove(this);
    }

    private void ThrowIfNotWritable()
    {
        if (_reset != 0)
        {
            throw new IOException("Stream reset");
        }

        if (Volatile.Read(ref _localFinished) != 0)
        {
            throw new IOException("Write on closed stream");
        }
    }
}
