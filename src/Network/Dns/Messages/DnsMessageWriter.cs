using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Kubestrel.Dns.Messages;

/// <summary>
/// Writes one response into a buffer. Owner names and name data are compressed against names already written, each suffix remembered once with its
/// offset. A record that does not fit the limit is left out whole and sets TC (in the additional section without TC).
/// </summary>
internal ref struct DnsMessageWriter
{
    private const int OptLength = 11;

    private readonly Span<byte> _buffer;
    private readonly int _limit;
    private readonly List<(string Name, int Start, int Offset)> _names = [];
    private int _length;
    private bool _full;

    /// <param name="buffer">At least <paramref name="limit"/> bytes.</param>
    /// <param name="limit">Largest message length, OPT record included.</param>
    public DnsMessageWriter(Span<byte> buffer, int limit, in DnsRequest request, ushort flags, DnsResponseCode code)
    {
        _buffer = buffer;
        _limit = request.HasEdns ? limit - OptLength : limit;
        buffer[..DnsWire.HeaderLength].Clear();
        BinaryPrimitives.WriteUInt16BigEndian(buffer, request.Id);
        var echoed = request.Flags & (DnsWire.RecursionDesiredFlag | DnsWire.CheckingDisabledFlag);
        BinaryPrimitives.WriteUInt16BigEndian(buffer[2..], (ushort)(DnsWire.ResponseFlag | echoed | flags | ((int)code & 0xF)));
        BinaryPrimitives.WriteUInt16BigEndian(buffer[4..], 1);
        request.RawQuestion.Span.CopyTo(buffer[DnsWire.HeaderLength..]);
        _length = DnsWire.HeaderLength + request.RawQuestion.Length;
        Remember(request.Question.Name, DnsWire.HeaderLength);
    }

    public readonly bool Truncated => _full;

    public void Answer(DnsRecord record) => Section(6, record, truncates: true);

    public void Authority(DnsRecord record) => Section(8, record, truncates: true);

    public void Additional(DnsRecord record) => Section(10, record, truncates: false);

    /// <summary>Adds OPT when the client used EDNS and returns the message's length.</summary>
    public int Finish(in DnsRequest request, DnsResponseCode code, ushort ownPayload)
    {
        if (request.HasEdns)
        {
            var opt = _buffer.Slice(_length, OptLength);
            opt.Clear();
            BinaryPrimitives.WriteUInt16BigEndian(opt[1..], (ushort)DnsType.OPT);
            BinaryPrimitives.WriteUInt16BigEndian(opt[3..], ownPayload);
            opt[5] = (byte)((int)code >> 4);
            opt[7] = request.DnssecOk ? (byte)0x80 : (byte)0;
            _length += OptLength;
            Count(10);
        }

        return _length;
    }

    private void Section(int counter, DnsRecord record, bool truncates)
    {
        if (_full)
        {
            return;
        }

        var (start, names) = (_length, _names.Count);
        if (TryWrite(record))
        {
            Count(counter);
            return;
        }

        _length = start;
        _names.RemoveRange(names, _names.Count - names);
        if (truncates)
        {
            _full = true;
            _buffer[2] |= DnsWire.TruncatedFlag >> 8;
        }
    }

    private readonly void Count(int counter)
    {
        var field = _buffer[counter..];
        BinaryPrimitives.WriteUInt16BigEndian(field, (ushort)(BinaryPrimitives.ReadUInt16BigEndian(field) + 1));
    }

    private bool TryWrite(DnsRecord record)
    {
        if (!TryWriteName(record.Name, compress: true) || !TryWriteU16((ushort)record.Type) || !TryWriteU16(DnsQuestion.Internet)
            || !TryWriteU32(record.Ttl))
        {
            return false;
        }

        var lengthAt = _length;
        if (!TryWriteU16(0) || !TryWriteData(record))
        {
            return false;
        }

        BinaryPrimitives.WriteUInt16BigEndian(_buffer[lengthAt..], (ushort)(_length - lengthAt - 2));
        return true;
    }

    private bool TryWriteData(DnsRecord record)
    {
        switch (record)
        {
            case AddressRecord address:
                var size = address.Address.AddressFamily == AddressFamily.InterNetwork ? 4 : 16;
                if (_length + size > _limit || !address.Address.TryWriteBytes(_buffer[_length..], out _))
                {
                    return false;
                }

                _length += size;
                return true;
            case NameRecord name:
                return TryWriteName(name.Target, compress: true);
            case ServiceRecord service:
                return TryWriteU16(service.Priority) && TryWriteU16(service.Weight) && TryWriteU16(service.Port)
                    && TryWriteName(service.Target, compress: false);
            case TextRecord text:
                return TryWriteText(text.Text);
            case AuthorityRecord soa:
                return TryWriteName(soa.PrimaryServer, compress: true) && TryWriteName(soa.Mailbox, compress: true) && TryWriteU32(soa.Serial)
                    && TryWriteU32(soa.Refresh) && TryWriteU32(soa.Retry) && TryWriteU32(soa.Expire) && TryWriteU32(soa.Minimum);
            case OpaqueRecord opaque:
                if (_length + opaque.Data.Length > _limit)
                {
                    return false;
                }

                opaque.Data.Span.CopyTo(_buffer[_length..]);
                _length += opaque.Data.Length;
                return true;
            default:
                throw new ArgumentException($"no wire form for {record.GetType().Name}");
        }
    }

    private bool TryWriteText(string text)
    {
        if (text.Length > byte.MaxValue || _length + 1 + text.Length > _limit)
        {
            return false;
        }

        _buffer[_length++] = (byte)text.Length;
        _length += Encoding.ASCII.GetBytes(text, _buffer[_length..]);
        return true;
    }

    /// <summary>Writes labels until a suffix is found that is already in the message.</summary>
    private bool TryWriteName(string name, bool compress)
    {
        Span<byte> wire = stackalloc byte[DnsWire.MaxNameLength + 1];
        if (!DnsWire.TryWriteName(name, wire, out var total))
        {
            return false;
        }

        var (text, at, start) = (0, 0, _length);
        while (wire[at] != 0)
        {
            if (compress && Find(name.AsSpan(text)) is { } offset)
            {
                return TryCopy(wire[..at]) && Remembered(name, text, start) && TryWriteU16((ushort)(0xC000 | offset));
            }

            text = NextLabel(name, text);
            at += 1 + wire[at];
        }

        return TryCopy(wire[..total]) && (!compress || Remembered(name, name.Length, start));
    }

    private bool Remembered(string name, int until, int offset)
    {
        for (var text = 0; text < until;)
        {
            if (offset < 0x4000)
            {
                _names.Add((name, text, offset));
            }

            var next = NextLabel(name, text);
            offset += 1 + LabelLength(name, text, next);
            text = next;
        }

        return true;
    }

    private void Remember(string name, int offset) => Remembered(name, name.Length, offset);

    private readonly int? Find(ReadOnlySpan<char> suffix)
    {
        foreach (var (known, start, offset) in _names)
        {
            if (known.AsSpan(start).SequenceEqual(suffix))
            {
                return offset;
            }
        }

        return null;
    }

    private static int NextLabel(string name, int start)
    {
        for (var i = start; i < name.Length; i++)
        {
            if (name[i] == '\\')
            {
                i++;
            }
            else if (name[i] == '.')
            {
                return i + 1;
            }
        }

        return name.Length;
    }

    private static int LabelLength(string name, int start, int next)
    {
        var length = 0;
        var end = next < name.Length || (next > 0 && name[next - 1] == '.' && (next < 2 || name[next - 2] != '\\')) ? next - 1 : next;
        for (var i = start; i < end; i++, length++)
        {
            if (name[i] == '\\')
            {
                i++;
            }
        }

        return length;
    }

    private bool TryCopy(scoped ReadOnlySpan<byte> bytes)
    {
        if (_length + bytes.Length > _limit)
        {
            return false;
        }

        bytes.CopyTo(_buffer[_length..]);
        _length += bytes.Length;
        return true;
    }

    private bool TryWriteU16(ushort value)
    {
        if (_length + 2 > _limit)
        {
            return false;
        }

        BinaryPrimitives.WriteUInt16BigEndian(_buffer[_length..], value);
        _length += 2;
        return true;
    }

    private bool TryWriteU32(uint value)
    {
        if (_length + 4 > _limit)
        {
            return false;
        }

        BinaryPrimitives.WriteUInt32BigEndian(_buffer[_length..], value);
        _length += 4;
        return true;
    }
}
