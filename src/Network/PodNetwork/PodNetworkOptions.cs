namespace Kubestrel.PodNetwork;

/// <summary>One node's pod network. Everything is named after the bridge, so that several clusters share a machine.</summary>
public sealed record PodNetworkOptions
{
    /// <summary>Interface name, at most 15 characters; see <see cref="BridgeFor"/>.</summary>
    public required string Bridge { get; init; }

    /// <summary>The node's pod CIDRs: one, or one of each family.</summary>
    public required IReadOnlyList<string> PodCidrs { get; init; }

    /// <summary>Where traffic of pods is not masqueraded, besides <see cref="PodCidrs"/>: pod CIDRs of the other nodes.</summary>
    public IReadOnlyList<string> UnmasqueradedCidrs { get; init; } = [];

    /// <summary>Bytes; null leaves the kernel's default.</summary>
    public int? Mtu { get; init; }

    /// <summary>Folder that containerd reads its network configuration from.</summary>
    public required string ConfigFolder { get; init; }

    /// <summary>Folder for address leases.</summary>
    public required string StateFolder { get; init; }

    /// <summary>Folder shared by all clusters of the machine: who uses the machine-wide sysctls, and what they were before.</summary>
    public string SharedFolder { get; init; } = "/run/kubestrel-net";

    /// <summary>Bridge of the data dir with this id (Runtimes' ContainerdLayout.Id).</summary>
    public static string BridgeFor(string id) => "kst-" + id;
}
