namespace Kubestrel.Controllers.Framework;

/// <summary>The controller manager's settings that users change; the names are upstream's flags.</summary>
public sealed record ControllerOptions
{
    /// <summary>The cluster's CA in PEM, published as config map kube-root-ca.crt in every namespace.</summary>
    public string RootCa { get; init; } = "";

    /// <summary>How long a node may stay silent before it is unknown.</summary>
    public TimeSpan NodeMonitorGracePeriod { get; init; } = TimeSpan.FromSeconds(40);

    public TimeSpan NodeMonitorPeriod { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Terminated pods beyond this number are deleted, oldest first; 0 keeps all.</summary>
    public int TerminatedPodGcThreshold { get; init; } = 12500;
}
