namespace Kubestrel.Streaming.Spdy.Framing;

/// <summary>Buffered reading of frames from the transport. One reader at a time.</summary>
internal sealed class FrameReader(Stream transport)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next frame's head, or null at a clean end between frames. An end inside a frame throws EndOfStreamException.</summary>
    public async ValueTask<FrameHead?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        while (_end - _start < FrameHead.Size)
        {
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return _end == _start ? null : throw new EndOfStreamException("the connection ended inside a frame");
            }
        }

        var head = FrameHead.Parse(_buffer.AsSpan(_start));
        _start += FrameHead.Size;
        return head;
    }

    /// <summary>A whole control frame payload; valid until the next read.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadPayloadAsync(int length, CancellationToken cancellationToken)
    {
        if (length > _buffer.Length)
        {
            var larger = new byte[length];
            _buffer.AsSpan(_start, _end - _start).CopyTo(larger);
            (_buffer, _end, _start) = (larger, _end - _start, 0);
        }

        while (_end - _start < length)
        {
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                throw new EndOfStreamException("the connection ended inside a frame");
            }
        }

        var payload = _buffer.AsMemory(_start, length);
        _start += length;
        return payload;
    }

    /// <summary>Some bytes of a data payload, at most <paramref name="max"/>; valid until the next read.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadSomeAsync(int max, CancellationToken cancellationToken)
    {
        if (_start == _end && !await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            throw new EndOfStreamException("the connection ended inside a frame");
        }

        var some = _buffer.AsMemory(_start, Math.Min(max, _end - _start));
        _start += some.Length;
        return some;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        var read = await transport.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        return read > 0;
    }
}
