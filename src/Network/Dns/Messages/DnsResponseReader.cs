using System.Net;

namespace Kubestrel.Dns.Messages;

/// <summary>Reads what upstream resolvers answer: enough to check, age and cache a message as bytes, and to take records out of it.</summary>
internal static class DnsResponseReader
{
    /// <summary>Offsets of every TTL but OPT's, and what decides how long the message may be kept; null when it is malformed.</summary>
    public static DnsResponseLayout? Layout(ReadOnlySpan<byte> message)
    {
        if (message.Length < DnsWire.HeaderLength)
        {
            return null;
        }

        var offset = DnsWire.HeaderLength;
        for (var i = DnsWire.U16(message, 4); i > 0; i--)
        {
            if (!DnsWire.SkipName(message, ref offset) || (offset += 4) > message.Length)
            {
                return null;
            }
        }

        int answers = DnsWire.U16(message, 6), authority = DnsWire.U16(message, 8);
        var total = answers + authority + DnsWire.U16(message, 10);
        var ttls = new List<int>(Math.Min(total, 64));
        uint? lowest = null, negative = null;
        (int Start, int End)? opt = null;
        for (var i = 0; i < total; i++)
        {
            var start = offset;
            if (!DnsWire.SkipName(message, ref offset) || offset + 10 > message.Length)
            {
                return null;
            }

            var type = (DnsType)DnsWire.U16(message, offset);
            var end = offset + 10 + DnsWire.U16(message, offset + 8);
            if (end > message.Length)
            {
                return null;
            }

            if (type == DnsType.OPT)
            {
                opt = (start, end);
            }
            else
            {
                var ttl = DnsWire.U32(message, offset + 4);
                ttls.Add(offset + 4);
                lowest = Math.Min(lowest ?? uint.MaxValue, ttl);
                if (type == DnsType.SOA && i >= answers && i < answers + authority && end - offset >= 30)
                {
                    negative = Math.Min(ttl, DnsWire.U32(message, end - 4));
                }
            }

            offset = end;
        }

        return new(ttls, answers, lowest, negative, opt is { } o && o.End == message.Length ? o.Start : null);
    }

    /// <summary>The records of the answer section that this library models (A, AAAA, CNAME) and, as bytes, those whose data holds no name.</summary>
    public static IReadOnlyList<DnsRecord> Answers(ReadOnlySpan<byte> message)
    {
        var records = new List<DnsRecord>();
        if (Layout(message) is null)
        {
            return records;
        }

        var offset = DnsWire.HeaderLength;
        for (var i = DnsWire.U16(message, 4); i > 0; i--)
        {
            DnsWire.SkipName(message, ref offset);
            offset += 4;
        }

        for (var i = DnsWire.U16(message, 6); i > 0; i--)
        {
            if (!DnsWire.TryReadName(message, ref offset, out var name))
            {
                break;
            }

            var type = (DnsType)DnsWire.U16(message, offset);
            var ttl = DnsWire.U32(message, offset + 4);
            var length = DnsWire.U16(message, offset + 8);
            var data = offset + 10;
            switch (type)
            {
                case DnsType.A when length == 4:
                case DnsType.AAAA when length == 16:
                    records.Add(new AddressRecord(name, new IPAddress(message.Slice(data, length)), ttl));
                    break;
                case DnsType.CNAME:
                    var at = data;
                    if (DnsWire.TryReadName(message, ref at, out var target))
                    {
                        records.Add(new NameRecord(name, DnsType.CNAME, target, ttl));
                    }

                    break;
                case DnsType.TXT:
                    records.Add(new OpaqueRecord(name, type, message.Slice(data, length).ToArray(), ttl));
                    break;
            }

            offset = data + length;
        }

        return records;
    }
}
