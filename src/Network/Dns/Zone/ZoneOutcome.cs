namespace Kubestrel.Dns.Zone;

internal enum ZoneOutcome
{
    /// <summary>The name is not in the zone (or a reverse name nobody here holds): ask upstream.</summary>
    NotOurs,

    /// <summary>Answers are complete.</summary>
    Answered,

    /// <summary>The name exists without records of this type.</summary>
    NoData,

    /// <summary>The name does not exist.</summary>
    NoSuchName,

    /// <summary>The answers end in an alias that leaves the zone; its target is to be asked upstream.</summary>
    Chase,
}
