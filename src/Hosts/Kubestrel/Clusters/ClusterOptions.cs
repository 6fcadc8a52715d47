namespace Kubestrel.Clusters;

/// <summary>What the user asked `up` for.</summary>
internal sealed record ClusterOptions
{
    public string DataDir { get; init; } = ClusterPaths.Default;

    /// <summary>The API server's port; null keeps the data dir's, 6443 for a new one.</summary>
    public int? Port { get; init; }

    /// <summary>No node on this machine: only API server, controllers and scheduler.</summary>
    public bool ControlPlaneOnly { get; init; }

    /// <summary>sqlite or memory; null keeps the data dir's.</summary>
    public string? Datastore { get; init; }

    /// <summary>Leaves ~/.kube/config alone.</summary>
    public bool NoMerge { get; init; }

    /// <summary>Refuses to install Debian packages.</summary>
    public bool NoInstall { get; init; }

    /// <summary>Runs in this process until interrupted.</summary>
    public bool Foreground { get; init; }
}
