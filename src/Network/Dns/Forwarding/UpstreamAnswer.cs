using Kubestrel.Dns.Messages;

namespace Kubestrel.Dns.Forwarding;

/// <summary>A resolver's message as it came (with our id), its layout and the moment it came.</summary>
internal sealed record UpstreamAnswer(byte[] Message, DnsResponseLayout Layout, DateTimeOffset Received)
{
    public DnsResponseCode Code => (DnsResponseCode)(Message[3] & 0xF);

    /// <summary>Seconds it may be kept; 0 means not at all. Failures and answers without a TTL are not kept.</summary>
    public uint KeepSeconds(uint max) => Code switch
    {
        DnsResponseCode.NoError when Layout.Answers > 0 => Math.Min(max, Layout.LowestTtl ?? 0),
        DnsResponseCode.NoError or DnsResponseCode.NameError => Math.Min(max, Layout.NegativeTtl ?? 0),
        _ => 0,
    };
}
