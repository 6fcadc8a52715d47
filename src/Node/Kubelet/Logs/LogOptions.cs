namespace Kubestrel.Kubelet.Logs;

/// <summary>Which part of a log is wanted (PodLogOptions).</summary>
internal sealed record LogOptions
{
    public bool Follow { get; init; }

    public bool Previous { get; init; }

    public bool Timestamps { get; init; }

    /// <summary>Null for all lines.</summary>
    public long? TailLines { get; init; }

    public long? LimitBytes { get; init; }

    /// <summary>Earlier lines are left out.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>All, Stdout or Stderr.</summary>
    public string Stream { get; init; } = "All";
}
