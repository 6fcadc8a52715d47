namespace Kubestrel.Dns.Messages;

/// <summary>
/// Where a response keeps its TTLs. <paramref name="LowestTtl"/> is null without records; <paramref name="NegativeTtl"/> is set when the authority
/// section has an SOA (RFC 2308); <paramref name="OptStart"/> is where the OPT record starts when it is the last one.
/// </summary>
internal sealed record DnsResponseLayout(IReadOnlyList<int> TtlOffsets, int Answers, uint? LowestTtl, uint? NegativeTtl, int? OptStart);
