using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Kubestrel.Dns.Messages;

/// <summary>Names and headers as they are on the wire (RFC 1035 section 4). Nothing here trusts its input.</summary>
internal static class DnsWire
{
    public const int HeaderLength = 12;
    public const int MaxNameLength = 255;
    public const int MaxLabelLength = 63;

    public const ushort ResponseFlag = 0x8000;
    public const ushort OpcodeMask = 0x7800;
    public const ushort AuthoritativeFlag = 0x0400;
    public const ushort TruncatedFlag = 0x0200;
    public const ushort RecursionDesiredFlag = 0x0100;
    public const ushort RecursionAvailableFlag = 0x0080;
    public const ushort AuthenticDataFlag = 0x0020;
    public const ushort CheckingDisabledFlag = 0x0010;

    public static ushort U16(ReadOnlySpan<byte> message, int offset) => BinaryPrimitives.ReadUInt16BigEndian(message[offset..]);

    public static uint U32(ReadOnlySpan<byte> message, int offset) => BinaryPrimitives.ReadUInt32BigEndian(message[offset..]);

    /// <summary>Moves <paramref name="offset"/> behind a name; a compression pointer ends it.</summary>
    public static bool SkipName(ReadOnlySpan<byte> message, ref int offset)
    {
        while (offset < message.Length)
        {
            int length = message[offset];
            switch (length & 0xC0)
            {
                case 0xC0:
                    offset += 2;
                    return offset <= message.Length;
                case 0:
                    offset += 1 + length;
                    if (length == 0)
                    {
                        return true;
                    }

                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Reads a name in lower case; pointers must go backwards, so that a message cannot make a loop.</summary>
    public static bool TryReadName(ReadOnlySpan<byte> message, ref int offset, [NotNullWhen(true)] out string? name)
    {
        name = null;
        Span<char> text = stackalloc char[MaxNameLength * 2];
        int length = 0, wire = 1, position = offset, limit = offset;
        var jumped = false;
        while (position < message.Length)
        {
            int label = message[position];
            if ((label & 0xC0) == 0xC0)
            {
                if (position + 1 >= message.Length)
                {
                    return false;
                }

                var target = ((label & 0x3F) << 8) | message[position + 1];
                if (!jumped)
                {
                    offset = position + 2;
                    jumped = true;
                }

                if (target >= limit)
                {
                    return false;
                }

                position = limit = target;
                continue;
            }

            if (label > MaxLabelLength || position + 1 + label > message.Length)
            {
                return false;
            }

            position++;
            if (label == 0)
            {
                if (!jumped)
                {
                    offset = position;
                }

                name = new string(text[..length]);
                return true;
            }

            wire += label + 1;
            if (wire > MaxNameLength)
            {
                return false;
            }

            if (length > 0)
            {
                text[length++] = '.';
            }

            foreach (var value in message.Slice(position, label))
            {
                if (value is (byte)'.' or (byte)'\\')
                {
                    text[length++] = '\\';
                }

                text[length++] = (char)(value is >= (byte)'A' and <= (byte)'Z' ? value | 0x20 : value);
            }

            position += label;
        }

        return false;
    }

    /// <summary>Appends the uncompressed form; false when a label or the whole is too long or empty.</summary>
    public static bool TryWriteName(string name, Span<byte> buffer, out int written)
    {
        written = 0;
        var start = 0;
        while (start < name.Length)
        {
            var lengthAt = written++;
            var label = 0;
            var i = start;
            for (; i < name.Length && name[i] != '.'; i++)
            {
                if (name[i] == '\\' && i + 1 < name.Length)
                {
                    i++;
                }

                if (++label > MaxLabelLength || written >= MaxNameLength - 1 || written >= buffer.Length || name[i] > 255)
                {
                    return false;
                }

                buffer[written++] = (byte)name[i];
            }

            if (label == 0)
            {
                return false;
            }

            buffer[lengthAt] = (byte)label;
            start = i + 1;
        }

        if (written >= buffer.Length)
        {
            return false;
        }

        buffer[written++] = 0;
        return true;
    }

    /// <summary>Lower case, no final dot; null when it cannot be a DNS name.</summary>
    public static string? Normalize(string name)
    {
        var trimmed = name.EndsWith('.') ? name[..^1] : name;
        Span<byte> buffer = stackalloc byte[MaxNameLength + 1];
        return Ascii.IsValid(trimmed) && TryWriteName(trimmed, buffer, out _) ? trimmed.ToLowerInvariant() : null;
    }
}
