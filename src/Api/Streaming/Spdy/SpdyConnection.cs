using System.Threading.Channels;
using Kubestrel.Streaming.Buffers;
using Kubestrel.Streaming.Spdy.Framing;

namespace Kubestrel.Streaming.Spdy;

/// <summary>A SPDY/3.1 connection over a duplex transport, in either role, as Kubernetes uses it: many streams, no window flow control,
/// no priorities. The connection owns the transport. One loop reads frames and hands them to streams; a full stream holds the loop back.</summary>
public sealed class SpdyConnection : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Stream _transport;
    private readonly CancellationTokenSource _lifetime = new();
    private readonly Dictionary<uint, SpdyStream> _streams = [];
    private readonly Channel<SpdyStream> _accepted = Channel.CreateUnbounded<SpdyStream>();
    private readonly ReceiveBudget _budget;
    private readonly SpdyReceiver _receiver;
    private readonly SpdyKeepAlive _keepAlive;
    private readonly SpdyControlReplies _replies;
    private readonly TaskCompletionSource _readEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private uint _nextId;
    private uint _lastPeerId;
    private int _peerStreams;
    private bool _closing;
    private bool _goAwayReceived;
    private bool _ended;

    private SpdyConnection(Stream transport, SpdyRole role, SpdyConnectionOptions options)
    {
        _transport = transport;
        Role = role;
        Options = options;
        _nextId = role == SpdyRole.Client ? 1u : 2u;
        _budget = new ReceiveBudget(options.ConnectionBuffer);
        _keepAlive = new SpdyKeepAlive(this);
        Writer = new FrameWriter(transport, _keepAlive.Touch, _lifetime.Token);
        _replies = new SpdyControlReplies(Writer);
        _receiver = new SpdyReceiver(this, transport, _keepAlive, _replies);
    }

    public SpdyRole Role { get; }

    public SpdyConnectionOptions Options { get; }

    /// <summary>Completes when the connection has ended and its loops have stopped. Never faults; see <see cref="Error"/>.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    /// <summary>What broke the connection; null while it runs and after an orderly end.</summary>
    public Exception? Error { get; private set; }

    /// <summary>Fires when the connection ends for any reason.</summary>
    public CancellationToken Closed => _lifetime.Token;

    internal FrameWriter Writer { get; }

    internal ReceiveBudget Budget => _budget;

    internal int OpenStreams
    {
        get
        {
            lock (_gate)
            {
                return _streams.Count;
            }
        }
    }

    /// <summary>Takes over <paramref name="transport"/> and starts reading.</summary>
    public static SpdyConnection Start(Stream transport, SpdyRole role, SpdyConnectionOptions? options = null)
    {
        var connection = new SpdyConnection(transport, role, options ?? SpdyConnectionOptions.Default);
        connection.Completion = connection.RunAsync();
        return connection;
    }

    /// <summary>Opens a stream and waits for the peer's reply. IOException: refused, or the connection is closed. TimeoutException: no reply
    /// within <see cref="SpdyConnectionOptions.OpenTimeout"/>.</summary>
    public async ValueTask<SpdyStream> OpenStreamAsync(SpdyHeaders headers, CancellationToken cancellationToken)
    {
        SpdyStream? stream = null;
        await Writer.WriteSynStreamAsync(() => (stream = AddOwn(headers)).Id, headers, cancellationToken).ConfigureAwait(false);
        try
        {
            await stream!.Replied.WaitAsync(Options.OpenTimeout, Options.Time, cancellationToken).ConfigureAwait(false);
            return stream;
        }
        catch (Exception failure) when (failure is TimeoutException or OperationCanceledException)
        {
            await stream!.DisposeAsync().ConfigureAwait(false);
            throw failure is TimeoutException ? new TimeoutException("Timeout occurred") : failure;
        }
    }

    /// <summary>The next stream the peer opens, or null when the connection has ended. Call <see cref="SpdyStream.ReplyAsync"/> to accept
    /// it or <see cref="SpdyStream.ResetAsync"/> to refuse it.</summary>
    public async ValueTask<SpdyStream?> AcceptStreamAsync(CancellationToken cancellationToken)
    {
        while (await _accepted.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (_accepted.Reader.TryRead(out var stream))
            {
                return stream;
            }
        }

        return null;
    }

    /// <summary>Sends a PING and returns the round trip time.</summary>
    public ValueTask<TimeSpan> PingAsync(CancellationToken cancellationToken) => _keepAlive.PingAsync(cancellationToken);

    /// <summary>Resets open streams, says GOAWAY, gives the peer <see cref="SpdyConnectionOptions.CloseLinger"/> to close, and releases
    /// the transport.</summary>
    public async ValueTask CloseAsync()
    {
        await ShutdownAsync().ConfigureAwait(false);
        await Completion.ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => CloseAsync();

    internal void QueueReset(uint streamId) => _replies.TryReset(streamId, SpdyResetStatus.Cancel);

    internal async Task ShutdownAsync()
    {
        SpdyStream[] open;
        lock (_gate)
        {
            if (_closing || _ended)
            {
                return;
            }

            _closing = true;
            open = [.. _streams.Values];
        }

        var goodbye = SayGoodbyeAsync(open);
        try
        {
            await goodbye.WaitAsync(Options.CloseLinger, Options.Time).ConfigureAwait(false);
            await _readEnded.Task.WaitAsync(Options.CloseLinger, Options.Time).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is TimeoutException or IOException or OperationCanceledException)
        {
            // The peer does not read, does not close, or is gone: the transport is released without it.
            _ = goodbye.Exception;
        }

        await _lifetime.CancelAsync().ConfigureAwait(false);
    }

    internal ValueTask SendGoAwayAsync(GoAwayStatus status)
    {
        uint last;
        lock (_gate)
        {
            last = _lastPeerId;
        }

        return new ValueTask(Writer.WriteGoAwayAsync(last, status, _lifetime.Token));
    }

    internal SpdyStream? Find(uint id)
    {
        lock (_gate)
        {
            return _streams.GetValueOrDefault(id);
        }
    }

    /// <summary>Forgets a stream. False when the connection has ended already.</summary>
    internal bool Remove(SpdyStream stream)
    {
        bool last;
        lock (_gate)
        {
            if (_streams.Remove(stream.Id) && !IsOwn(stream.Id))
            {
                _peerStreams--;
            }

            last = _goAwayReceived && _streams.Count == 0;
            if (_ended)
            {
                return false;
            }
        }

        if (last)
        {
            _receiver.Finish();
        }

        return true;
    }

    /// <summary>A SYN_STREAM of the peer: the new stream, or why it is refused.</summary>
    internal SpdyResetStatus AddPeer(uint id, SpdyHeaders headers, bool unidirectional, out SpdyStream? stream)
    {
        stream = null;
        lock (_gate)
        {
            if (IsOwn(id) || id <= _lastPeerId)
            {
                return SpdyResetStatus.ProtocolError;
            }

            _lastPeerId = id;
            if (_closing || _goAwayReceived || _peerStreams >= Options.MaxPeerStreams)
            {
                return SpdyResetStatus.RefusedStream;
            }

            stream = new SpdyStream(this, id, headers, new ByteQueue(Options.StreamBuffer, _budget));
            if (unidirectional)
            {
                stream.MarkUnidirectional();
            }

            _streams.Add(id, stream);
            _peerStreams++;
        }

        _accepted.Writer.TryWrite(stream);
        return SpdyResetStatus.None;
    }

    /// <summary>The peer opens nothing more and takes nothing more. True when no stream is left to wait for.</summary>
    internal bool ReceiveGoAway()
    {
        lock (_gate)
        {
            _goAwayReceived = true;
            return _streams.Count == 0;
        }
    }

    private async Task SayGoodbyeAsync(SpdyStream[] open)
    {
        foreach (var stream in open)
        {
            stream.Discard();
        }

        foreach (var stream in open)
        {
            await stream.ResetAsync(SpdyResetStatus.Cancel, _lifetime.Token).ConfigureAwait(false);
        }

        await SendGoAwayAsync(GoAwayStatus.Ok).ConfigureAwait(false);
    }

    private bool IsOwn(uint id) => (id & 1) == (Role == SpdyRole.Client ? 1u : 0u);

    private SpdyStream AddOwn(SpdyHeaders headers)
    {
        lock (_gate)
        {
            if (_ended || _closing || _goAwayReceived)
            {
                throw new IOException("the connection is closed");
            }

            if (_nextId > int.MaxValue)
            {
                throw new IOException("Unable to get new stream id");
            }

            var stream = new SpdyStream(this, _nextId, headers, new ByteQueue(Options.StreamBuffer, _budget));
            _nextId += 2;
            _streams.Add(stream.Id, stream);
            return stream;
        }
    }

    private async Task RunAsync()
    {
        // The loops start on their own thread of control: Start must return before the first frame is handled.
        await Task.Yield();
        var helpers = Task.WhenAll(_keepAlive.RunAsync(_lifetime.Token), _replies.RunAsync(_lifetime.Token));
        var error = await _receiver.RunAsync(_lifetime.Token).ConfigureAwait(false);
        SpdyStream[] open;
        lock (_gate)
        {
            _ended = true;
            open = [.. _streams.Values];
            _streams.Clear();
            if (error is EndOfStreamException && (_goAwayReceived || _closing || open.Length == 0))
            {
                error = null;
            }
        }

        Error = error;
        _accepted.Writer.TryComplete();
        foreach (var stream in open)
        {
            stream.End(error);
        }

        _readEnded.TrySetResult();
        await _lifetime.CancelAsync().ConfigureAwait(false);
        await helpers.ConfigureAwait(false);
        try
        {
            await _transport.DisposeAsync().ConfigureAwait(false);
        }
        catch (IOException failure)
        {
            Error ??= failure;
        }

        _receiver.Dispose();
    }
}
