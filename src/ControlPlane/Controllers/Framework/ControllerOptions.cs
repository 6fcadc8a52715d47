namespace Kubestrel.Controllers.Framework;

/// <summary>The controller manager's settings that users change; the names are upstream's flags.</summary>
public sealed record ControllerOptions
{
    /// <summary>The cluster's CA in PEM, published as config map kube-root-ca.crt in every namespace.</summary>
    public string RootCa { get; init; } = "";

    /// <summary>How long a node may stay silent before it is unknown.</summary>
    public TimeSpan NodeMonitorGracePeriod { get; init; } = TimeSpan.FromSeconds(50);

    /// <summary>How long a node may take to report for the first time.</summary>
    public TimeSpan NodeStartupGracePeriod { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Nodes a second of one zone that get their NoExecute taint.</summary>
    public double NodeEvictionRate { get; init; } = 0.1;

    /// <summary>The rate in a large zone of which a part is unhealthy; a small one stops.</summary>
    public double SecondaryNodeEvictionRate { get; init; } = 0.01;

    /// <summary>A zone of more nodes is large.</summary>
    public int LargeClusterSizeThreshold { get; init; } = 50;

    /// <summary>The part of a zone that must be unhealthy before the rate goes down.</summary>
    public double UnhealthyZoneThreshold { get; init; } = 0.55;

    public TimeSpan NodeMonitorPeriod { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Terminated pods beyond this number are deleted, oldest first; 0 keeps all.</summary>
    public int TerminatedPodGcThreshold { get; init; } = 12500;
}
