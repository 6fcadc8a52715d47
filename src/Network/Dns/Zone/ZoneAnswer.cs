using Kubestrel.Dns.Messages;

namespace Kubestrel.Dns.Zone;

/// <summary>What the zone says to one question.</summary>
internal readonly record struct ZoneAnswer(
    ZoneOutcome Outcome,
    IReadOnlyList<DnsRecord> Answers,
    IReadOnlyList<DnsRecord> Additional,
    string? ChaseTarget = null)
{
    public static readonly ZoneAnswer NotOurs = new(ZoneOutcome.NotOurs, [], []);

    public static readonly ZoneAnswer NoData = new(ZoneOutcome.NoData, [], []);

    public static readonly ZoneAnswer NoSuchName = new(ZoneOutcome.NoSuchName, [], []);

    public static ZoneAnswer Of(IReadOnlyList<DnsRecord> answers, IReadOnlyList<DnsRecord>? additional = null) =>
        answers.Count == 0 ? NoData : new(ZoneOutcome.Answered, answers, additional ?? []);
}
