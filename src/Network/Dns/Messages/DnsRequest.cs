namespace Kubestrel.Dns.Messages;

/// <summary>A query as parsed from the wire, with what an answer must repeat.</summary>
internal readonly record struct DnsRequest
{
    public required ushort Id { get; init; }

    public required ushort Flags { get; init; }

    public required DnsQuestion Question { get; init; }

    /// <summary>The question section as it came, so that the answer keeps the letter case of the client.</summary>
    public required ReadOnlyMemory<byte> RawQuestion { get; init; }

    /// <summary>EDNS0 (RFC 6891) is used by the client.</summary>
    public bool HasEdns { get; init; }

    public byte EdnsVersion { get; init; }

    public bool DnssecOk { get; init; }

    /// <summary>The largest datagram the client takes; 512 without EDNS.</summary>
    public int MaxPayload { get; init; }
}
