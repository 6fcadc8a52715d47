using System.Buffers.Binary;
using Kubestrel.Streaming.Spdy.Framing;

namespace Kubestrel.Streaming.Spdy;

/// <summary>The read loop of a connection: parses frames and gives them to streams. Waits while a stream's queue or the connection's
/// budget is full.</summary>
internal sealed class SpdyReceiver : IDisposable
{
    private readonly SpdyConnection _connection;
    private readonly SpdyKeepAlive _keepAlive;
    private readonly SpdyControlReplies _replies;
    private readonly FrameReader _reader;
    private readonly HeaderBlockDecoder _headers;
    private readonly CancellationTokenSource _finish = new();

    public SpdyReceiver(SpdyConnection connection, Stream transport, SpdyKeepAlive keepAlive, SpdyControlReplies replies)
    {
        _connection = connection;
        _keepAlive = keepAlive;
        _replies = replies;
        _reader = new FrameReader(transport);
        _headers = new HeaderBlockDecoder(connection.Options.MaxControlFrame, connection.Options.MaxHeaderCount);
    }

    /// <summary>Ends the loop: the peer has said GOAWAY and no stream is left.</summary>
    public void Finish() => _finish.Cancel();

    public void Dispose() => _headers.Dispose();

    /// <summary>Runs to the end of the connection and says why it ended: null when we ended it, EndOfStreamException when the peer did.</summary>
    public async Task<Exception?> RunAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _finish.Token);
        try
        {
            while (await _reader.ReadHeadAsync(either.Token).ConfigureAwait(false) is { } head)
            {
                _keepAlive.Touch();
                if (head.IsControl)
                {
                    await ReadControlAsync(head, either.Token).ConfigureAwait(false);
                }
                else
                {
                    await ReadDataAsync(head, either.Token).ConfigureAwait(false);
                }
            }

            return new EndOfStreamException("the peer closed the connection");
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            return null;
        }
        catch (SpdyProtocolException broken)
        {
            await SayProtocolErrorAsync().ConfigureAwait(false);
            return broken;
        }
        catch (Exception failure)
        {
            return either.IsCancellationRequested ? null : failure;
        }
    }

    private async Task SayProtocolErrorAsync()
    {
        try
        {
            await _connection.SendGoAwayAsync(GoAwayStatus.ProtocolError).AsTask()
                .WaitAsync(_connection.Options.CloseLinger, _connection.Options.Time).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is IOException or TimeoutException or OperationCanceledException)
        {
            // The peer does not listen any more; the protocol error is reported to our side all the same.
        }
    }

    private async ValueTask ReadDataAsync(FrameHead head, CancellationToken cancellationToken)
    {
        if (head.StreamId == 0)
        {
            throw new SpdyProtocolException("stream id zero is disallowed");
        }

        // Data for a stream that is gone is read and dropped, as Go peers do.
        var stream = _connection.Find(head.StreamId);
        for (var rest = head.Length; rest > 0;)
        {
            await _connection.Budget.WaitAsync(cancellationToken).ConfigureAwait(false);
            var some = await _reader.ReadSomeAsync(rest, cancellationToken).ConfigureAwait(false);
            rest -= some.Length;
            if (stream is { IsRemoteFinished: false })
            {
                await stream.ReceiveAsync(some, cancellationToken).ConfigureAwait(false);
            }
        }

        if (head.Flags.HasFlag(FrameFlags.Fin))
        {
            stream?.ReceiveFin();
        }
    }

    private async ValueTask ReadControlAsync(FrameHead head, CancellationToken cancellationToken)
    {
        if (head.Version != FrameHead.ProtocolVersion)
        {
            throw new SpdyProtocolException($"unsupported SPDY version {head.Version}");
        }

        if (head.Length > _connection.Options.MaxControlFrame)
        {
            throw new SpdyProtocolException("control frame is too large");
        }

        var payload = await _reader.ReadPayloadAsync(head.Length, cancellationToken).ConfigureAwait(false);
        switch (head.Type)
        {
            case FrameType.SynStream:
                ReceiveSynStream(head, payload.Span);
                break;
            case FrameType.SynReply:
            case FrameType.Headers:
                ReceiveHeaders(head, payload.Span);
                break;
            case FrameType.RstStream:
                ReceiveReset(head, payload.Span);
                break;
            case FrameType.Ping:
                ReceivePing(head, payload.Span);
                break;
            case FrameType.GoAway:
                Expect(head, payload.Length == 8 && head.Flags == FrameFlags.None);
                if (_connection.ReceiveGoAway())
                {
                    Finish();
                }

                break;
            case FrameType.Settings:
                Expect(head, payload.Length >= 4 && BinaryPrimitives.ReadUInt32BigEndian(payload.Span) <= (payload.Length - 4) / 8);
                break;
            case FrameType.WindowUpdate:
                Expect(head, payload.Length == 8 && head.Flags == FrameFlags.None);
                break;
            default:
                // The specification tells receivers to skip control frames they do not know.
                break;
        }
    }

    private void ReceiveSynStream(FrameHead head, ReadOnlySpan<byte> payload)
    {
        Expect(head, payload.Length >= 10);
        var id = StreamId(payload);
        var headers = _headers.Read(payload[10..]);
        var refusal = _connection.AddPeer(id, headers, head.Flags.HasFlag(FrameFlags.Unidirectional), out var stream);
        if (stream is null)
        {
            _replies.Reset(id, refusal);
        }
        else if (head.Flags.HasFlag(FrameFlags.Fin))
        {
            stream.ReceiveFin();
        }
    }

    private void ReceiveHeaders(FrameHead head, ReadOnlySpan<byte> payload)
    {
        Expect(head, payload.Length >= 4);
        var id = StreamId(payload);

        // Later headers carry nothing that Kubernetes uses, but must pass the inflater to keep its state.
        _headers.Read(payload[4..]);
        var stream = _connection.Find(id);
        if (head.Type == FrameType.SynReply)
        {
            stream?.ReceiveReply();
        }

        if (head.Flags.HasFlag(FrameFlags.Fin))
        {
            stream?.ReceiveFin();
        }
    }

    private void ReceiveReset(FrameHead head, ReadOnlySpan<byte> payload)
    {
        Expect(head, payload.Length == 8);
        var status = BinaryPrimitives.ReadUInt32BigEndian(payload[4..]);
        Expect(head, status != 0);
        _connection.Find(StreamId(payload))?.ReceiveReset((SpdyResetStatus)status);
    }

    private void ReceivePing(FrameHead head, ReadOnlySpan<byte> payload)
    {
        Expect(head, payload.Length == 4 && head.Flags == FrameFlags.None);
        var id = BinaryPrimitives.ReadUInt32BigEndian(payload);
        Expect(head, id != 0);
        if (_keepAlive.IsOwn(id))
        {
            _keepAlive.Answer(id);
        }
        else
        {
            _replies.Pong(id);
        }
    }

    private static uint StreamId(ReadOnlySpan<byte> payload)
    {
        var id = BinaryPrimitives.ReadUInt32BigEndian(payload) & 0x7fffffff;
        return id != 0 ? id : throw new SpdyProtocolException("stream id zero is disallowed");
    }

    private static void Expect(FrameHead head, bool valid)
    {
        if (!valid)
        {
            throw new SpdyProtocolException($"invalid control frame of type {(int)head.Type}");
        }
    }
}
