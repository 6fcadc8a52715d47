using System.Buffers.Binary;
using Kubestrel.Dns.Messages;

namespace Kubestrel.Dns.Tests.Support;

/// <summary>Builds queries byte by byte, without the code under test.</summary>
internal static class Query
{
    /// <param name="edns">The client's datagram size; null sends no OPT.</param>
    public static byte[] Build(string name, DnsType type, ushort id = 0x1234, ushort? edns = null, byte ednsVersion = 0, ushort dnsClass = 1, ushort flags = 0x0100)
    {
        var bytes = new List<byte> { (byte)(id >> 8), (byte)id, (byte)(flags >> 8), (byte)flags, 0, 1, 0, 0, 0, 0, 0, (byte)(edns is null ? 0 : 1) };
        foreach (var label in name.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            bytes.Add((byte)label.Length);
            bytes.AddRange(label.Select(c => (byte)c));
        }

        bytes.AddRange([0, (byte)((ushort)type >> 8), (byte)type, (byte)(dnsClass >> 8), (byte)dnsClass]);
        if (edns is { } size)
        {
            bytes.AddRange([0, 0, 41, (byte)(size >> 8), (byte)size, 0, ednsVersion, 0, 0, 0, 0]);
        }

        return [.. bytes];
    }

    /// <summary>The answer an upstream resolver gives: the query's header and question, and records in wire form.</summary>
    public static byte[] Answer(ReadOnlySpan<byte> query, int code, params byte[][] records)
    {
        var end = 12;
        while (query[end] != 0)
        {
            end += query[end] + 1;
        }

        var answer = new List<byte>(query[..(end + 5)].ToArray());
        answer[2] = 0x81;
        answer[3] = (byte)(0x80 | code);
        answer[11] = 0;
        BinaryPrimitives.WriteUInt16BigEndian(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(answer)[6..], (ushort)records.Length);
        foreach (var record in records)
        {
            answer.AddRange(record);
        }

        return [.. answer];
    }

    /// <summary>An A record whose owner is the question.</summary>
    public static byte[] A(uint ttl, params byte[] address) =>
        [0xC0, 12, 0, 1, 0, 1, (byte)(ttl >> 24), (byte)(ttl >> 16), (byte)(ttl >> 8), (byte)ttl, 0, 4, .. address];
}
