using System.Buffers.Binary;
using System.Net;
using System.Text;
using Kubestrel.Dns.Messages;

namespace Kubestrel.Dns.Tests.Support;

/// <summary>A response decoded without the code under test; records as "name ttl TYPE data".</summary>
internal sealed class Reply
{
    private readonly byte[] _message;
    private int _at;

    public Reply(ReadOnlySpan<byte> message)
    {
        _message = message.ToArray();
        var flags = U16(2);
        (Id, Code, Truncated, Authoritative, RecursionAvailable) = (U16(0), flags & 0xF, (flags & 0x200) != 0, (flags & 0x400) != 0, (flags & 0x80) != 0);
        _at = 12;
        if (U16(4) == 1)
        {
            Question = Name();
            _at += 4;
        }

        Answers = Section(U16(6));
        Authority = Section(U16(8));
        Additional = Section(U16(10));
        Assert.Equal(_message.Length, _at);
    }

    public int Id { get; }

    public int Code { get; private set; }

    public bool Truncated { get; }

    public bool Authoritative { get; }

    public bool RecursionAvailable { get; }

    public string Question { get; } = "";

    public string[] Answers { get; }

    public string[] Authority { get; }

    public string[] Additional { get; }

    /// <summary>The datagram size in the OPT record; null without one.</summary>
    public int? Edns { get; private set; }

    private string[] Section(int count)
    {
        var records = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var name = Name();
            var type = (DnsType)U16(_at);
            var ttl = BinaryPrimitives.ReadUInt32BigEndian(_message.AsSpan(_at + 4));
            var length = U16(_at + 8);
            if (type == DnsType.OPT)
            {
                Edns = U16(_at + 2);
                Code |= (int)(ttl >> 24) << 4;
                _at += 10 + length;
                continue;
            }

            _at += 10;
            var end = _at + length;
            records.Add($"{name} {ttl} {type} {Data(type, length)}");
            Assert.Equal(end, _at);
        }

        return [.. records];
    }

    private string Data(DnsType type, int length)
    {
        var start = _at;
        switch (type)
        {
            case DnsType.A or DnsType.AAAA:
                _at += length;
                return new IPAddress(_message.AsSpan(start, length)).ToString();
            case DnsType.CNAME or DnsType.PTR or DnsType.NS:
                return Name();
            case DnsType.SRV:
                _at += 6;
                return $"{U16(start)} {U16(start + 2)} {U16(start + 4)} {Name()}";
            case DnsType.SOA:
                var text = $"{Name()} {Name()}";
                for (var i = 0; i < 5; i++, _at += 4)
                {
                    text += " " + BinaryPrimitives.ReadUInt32BigEndian(_message.AsSpan(_at));
                }

                return text;
            case DnsType.TXT:
                _at += length;
                return Encoding.ASCII.GetString(_message, start + 1, _message[start]);
            default:
                _at += length;
                return Convert.ToHexString(_message, start, length);
        }
    }

    private string Name()
    {
        var labels = new List<string>();
        int position = _at, end = -1;
        while (_message[position] != 0)
        {
            if (_message[position] >= 0xC0)
            {
                end = end < 0 ? position + 2 : end;
                position = U16(position) & 0x3FFF;
                continue;
            }

            labels.Add(Encoding.Latin1.GetString(_message, position + 1, _message[position]));
            position += _message[position] + 1;
        }

        _at = end < 0 ? position + 1 : end;
        return string.Join('.', labels);
    }

    private int U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(_message.AsSpan(offset));
}
