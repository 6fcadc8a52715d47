using System.Net;

namespace Kubestrel.Dns.Publishing;

/// <summary>How pods reach the server: the kube-dns Service and this node's share of its endpoints.</summary>
public sealed record PublishOptions
{
    /// <summary>The Service's cluster addresses, one per family; upstream's convention is the tenth of the service network.</summary>
    public required IReadOnlyList<IPAddress> ServiceAddresses { get; init; }

    /// <summary>The node whose address the server listens on.</summary>
    public required string NodeName { get; init; }

    public string Namespace { get; init; } = "kube-system";

    public string ServiceName { get; init; } = "kube-dns";
}
