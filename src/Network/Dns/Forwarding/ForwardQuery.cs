using System.Buffers.Binary;
using Kubestrel.Dns.Messages;

namespace Kubestrel.Dns.Forwarding;

/// <summary>The query sent upstream: one question, recursion desired, EDNS0 with a datagram size that does not fragment (1232).</summary>
internal static class ForwardQuery
{
    public const ushort Payload = 1232;

    public static byte[] Build(ForwardKey key, ushort id)
    {
        Span<byte> name = stackalloc byte[DnsWire.MaxNameLength + 1];
        if (!DnsWire.TryWriteName(key.Question.Name, name, out var length))
        {
            throw new ArgumentException($"not a DNS name: {key.Question.Name}", nameof(key));
        }

        var query = new byte[DnsWire.HeaderLength + length + 4 + 11];
        BinaryPrimitives.WriteUInt16BigEndian(query, id);
        var flags = DnsWire.RecursionDesiredFlag | (key.CheckingDisabled ? DnsWire.CheckingDisabledFlag : 0);
        BinaryPrimitives.WriteUInt16BigEndian(query.AsSpan(2), (ushort)flags);
        query[5] = 1;
        query[11] = 1;
        name[..length].CopyTo(query.AsSpan(DnsWire.HeaderLength));
        var rest = query.AsSpan(DnsWire.HeaderLength + length);
        BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)key.Question.Type);
        BinaryPrimitives.WriteUInt16BigEndian(rest[2..], key.Question.Class);
        var opt = rest[4..];
        BinaryPrimitives.WriteUInt16BigEndian(opt[1..], (ushort)DnsType.OPT);
        BinaryPrimitives.WriteUInt16BigEndian(opt[3..], Payload);
        opt[7] = key.DnssecOk ? (byte)0x80 : (byte)0;
        return query;
    }
}
