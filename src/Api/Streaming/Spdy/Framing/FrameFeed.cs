namespace Kubestrel.Streaming.Spdy.Framing;

/// <summary>What the inflater reads: the bytes of the current frame, then "nothing for now". The inflater stays usable after such a pause
/// and goes on with the next frame's bytes.</summary>
internal sealed class FrameFeed : Stream
{
    private byte[] _bytes = [];
    private int _position;
    private int _length;

    public int Remaining => _length - _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("A frame feed has no length.");

    public override long Position
    {
        get => throw new NotSupportedException("A frame feed has no position.");
        set => throw new NotSupportedException("A frame feed has no position.");
    }

    public void Offer(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length < bytes.Length)
        {
            _bytes = new byte[Math.Max(bytes.Length, 2048)];
        }

        bytes.CopyTo(_bytes);
        _position = 0;
        _length = bytes.Length;
    }

    public override int Read(Span<byte> buffer)
    {
        var read = Math.Min(buffer.Length, Remaining);
        _bytes.AsSpan(_position, read).CopyTo(buffer);
        _position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A frame feed cannot seek.");

    public override void SetLength(long value) => throw new NotSupportedException("A frame feed has no length.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A frame feed is read only.");
}
