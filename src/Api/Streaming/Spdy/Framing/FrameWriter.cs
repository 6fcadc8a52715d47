using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Kubestrel.Streaming.Spdy.Framing;

/// <summary>Writes whole frames, one at a time, each with a single transport write (a tunnel makes one message of it). A caller's token
/// only stops waiting: a frame that has begun is always finished, since half a frame would break the connection.</summary>
internal sealed class FrameWriter(Stream transport, Action onWritten, CancellationToken lifetime)
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly HeaderBlockEncoder _encoder = new();
    private readonly ArrayBufferWriter<byte> _frame = new(1024);
    private bool _broken;

    /// <summary>Sends SYN_STREAM. The id is taken while holding the turn, so that ids appear in rising order on the wire.</summary>
    public async Task WriteSynStreamAsync(Func<uint> takeId, SpdyHeaders headers, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        await SendAsync(() =>
        {
            var id = takeId();
            Put(id);
            Put(0);
            _frame.Write<byte>([0, 0]);
            _encoder.Write(headers, _frame);
        }, FrameType.SynStream, FrameFlags.None).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task WriteSynReplyAsync(uint streamId, SpdyHeaders headers, CancellationToken cancellationToken) =>
        WriteBlockAsync(FrameType.SynReply, streamId, headers, FrameFlags.None, cancellationToken);

    public Task WriteHeadersAsync(uint streamId, SpdyHeaders headers, FrameFlags flags, CancellationToken cancellationToken) =>
        WriteBlockAsync(FrameType.Headers, streamId, headers, flags, cancellationToken);

    public Task WriteResetAsync(uint streamId, SpdyResetStatus status, CancellationToken cancellationToken) =>
        WriteWordsAsync(FrameType.RstStream, streamId, (uint)status, cancellationToken);

    public Task WriteGoAwayAsync(uint lastStreamId, GoAwayStatus status, CancellationToken cancellationToken) =>
        WriteWordsAsync(FrameType.GoAway, lastStreamId, (uint)status, cancellationToken);

    public async Task WritePingAsync(uint id, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        await SendAsync(() => Put(id), FrameType.Ping, FrameFlags.None).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task WriteDataAsync(uint streamId, ReadOnlyMemory<byte> data, FrameFlags flags, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        Task sending;
        try
        {
            _frame.ResetWrittenCount();
            FrameHead.WriteData(_frame.GetSpan(FrameHead.Size), streamId, flags, data.Length);
            _frame.Advance(FrameHead.Size);
            _frame.Write(data.Span);
            sending = FlushFrameAsync();
        }
        catch
        {
            _turn.Release();
            throw;
        }

        await sending.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteBlockAsync(FrameType type, uint streamId, SpdyHeaders headers, FrameFlags flags, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        await SendAsync(() =>
        {
            Put(streamId);
            _encoder.Write(headers, _frame);
        }, type, flags).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteWordsAsync(FrameType type, uint first, uint second, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        await SendAsync(() =>
        {
            Put(first);
            Put(second);
        }, type, FrameFlags.None).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    // Called with the turn held; gives it back when the frame is out.
    private Task SendAsync(Action writePayload, FrameType type, FrameFlags flags)
    {
        try
        {
            _frame.ResetWrittenCount();
            _frame.Write(stackalloc byte[FrameHead.Size]);
            writePayload();
            var whole = MemoryMarshal.AsMemory(_frame.WrittenMemory).Span;
            if (whole.Length - FrameHead.Size > FrameHead.MaxLength)
            {
                throw new ArgumentException("the headers do not fit a frame");
            }

            FrameHead.WriteControl(whole, type, flags, whole.Length - FrameHead.Size);
            return FlushFrameAsync();
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    private async Task FlushFrameAsync()
    {
        try
        {
            if (_broken || lifetime.IsCancellationRequested)
            {
                throw new IOException("the connection is closed");
            }

            // Only the end of the connection stops a write that has begun: see the class comment.
            await transport.WriteAsync(_frame.WrittenMemory, lifetime).ConfigureAwait(false);
            await transport.FlushAsync(lifetime).ConfigureAwait(false);
            onWritten();
        }
        catch (Exception error)
        {
            _broken = true;
            throw error as IOException ?? new IOException("the connection is closed", error);
        }
        finally
        {
            _turn.Release();
        }
    }

    private void Put(uint word)
    {
        BinaryPrimitives.WriteUInt32BigEndian(_frame.GetSpan(4), word);
        _frame.Advance(4);
    }
}
