using System.Collections.Immutable;
using System.Net;

namespace Kubestrel.Proxy.Services;

/// <summary>One address and port behind a Service port.</summary>
internal sealed record ServiceEndpoint
{
    public required IPAddress Address { get; init; }

    public required int Port { get; init; }

    public bool IsLocal { get; init; }

    /// <summary>Ready and not terminating, or published although not ready.</summary>
    public bool Ready { get; init; } = true;

    public bool Serving { get; init; } = true;

    public bool Terminating { get; init; }

    /// <summary>Zones this endpoint should serve; empty without hints.</summary>
    public ImmutableArray<string> Zones { get; init; } = [];

    /// <summary>Address and port joined as in a URL; IPv6 in brackets.</summary>
    public string Text => field ??= new IPEndPoint(Address, Port).ToString();

    public bool Equals(ServiceEndpoint? other) =>
        other is not null && Port == other.Port && Address.Equals(other.Address) && IsLocal == other.IsLocal
        && Ready == other.Ready && Serving == other.Serving && Terminating == other.Terminating && Zones.SequenceEqual(other.Zones);

    public override int GetHashCode() => HashCode.Combine(Address, Port);
}
