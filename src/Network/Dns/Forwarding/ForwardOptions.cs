using System.Net;

namespace Kubestrel.Dns.Forwarding;

/// <summary>How names outside the cluster's zone are resolved.</summary>
public sealed record ForwardOptions
{
    /// <summary>The resolvers are read from here, and again when the file changes.</summary>
    public string ResolvConf { get; init; } = "/etc/resolv.conf";

    /// <summary>Fixed resolvers; when given, the file is not read.</summary>
    public IReadOnlyList<IPEndPoint>? Servers { get; init; }

    /// <summary>Never asked, because they lead back here: our own listening addresses and the cluster DNS Service.</summary>
    public IReadOnlyList<IPAddress> Excluded { get; init; } = [];

    /// <summary>How long one resolver may take before the next one is asked.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>When the client gets SERVFAIL at the latest; below the 5 s after which resolvers in pods try again.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>A resolver that failed is asked last for this long.</summary>
    public TimeSpan Penalty { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Queries upstream at one time; more are refused.</summary>
    public int MaxConcurrent { get; init; } = 1000;

    /// <summary>Answers are kept, and told to clients, at most for this many seconds.</summary>
    public uint MaxTtl { get; init; } = 30;

    public int MaxCacheEntries { get; init; } = 10_000;
}
