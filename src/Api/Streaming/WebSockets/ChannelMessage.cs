using System.Buffers;
using System.Buffers.Text;

namespace Kubestrel.Streaming.WebSockets;

/// <summary>Takes a channel message in the parts the socket hands out: the first byte says the channel, the rest is data, in base64
/// where the protocol says so (four characters may straddle two parts).</summary>
internal sealed class ChannelMessage(ChannelCodec codec)
{
    private byte[] _carry = [];
    private bool _broken;

    /// <summary>The channel of the current message; null before its first byte.</summary>
    public byte? Channel { get; private set; }

    public void Reset()
    {
        Channel = null;
        _carry = [];
        _broken = false;
    }

    /// <summary>The data of this part, valid until the part's buffer is reused. Text that is not base64 yields nothing.</summary>
    public ReadOnlyMemory<byte> Take(Memory<byte> part, bool last)
    {
        if (Channel is null)
        {
            if (part.IsEmpty)
            {
                return default;
            }

            Channel = codec == ChannelCodec.Raw ? part.Span[0] : (byte)(part.Span[0] - '0');
            part = part[1..];
        }

        return codec == ChannelCodec.Raw ? part : Decode(part.Span, last);
    }

    private ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> text, bool last)
    {
        if (_broken)
        {
            return default;
        }

        byte[] whole = [.. _carry, .. text];
        var plain = new byte[Base64.GetMaxDecodedFromUtf8Length(whole.Length)];
        var status = Base64.DecodeFromUtf8(whole, plain, out var consumed, out var written, last);
        if (status is OperationStatus.InvalidData || (last && consumed < whole.Length))
        {
            _broken = true;
            return default;
        }

        _carry = whole[consumed..];
        return plain.AsMemory(0, written);
    }
}
