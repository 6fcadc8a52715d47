namespace Kubestrel.Runtimes.Cri;

/// <summary>How the CRI client talks to its runtime.</summary>
public sealed record CriRuntimeOptions
{
    /// <summary>Path of the runtime's unix socket, without a scheme.</summary>
    public required string SocketPath { get; init; }

    /// <summary>Deadline of a call (kubelet's runtimeRequestTimeout). Making a sandbox has twice that; stopping and exec have it on top of their own limit; pulling has none.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Image names reported as pinned even where the runtime cannot say so (containerd below 1.7).</summary>
    public IReadOnlySet<string> PinnedImages { get; init; } = new HashSet<string>();
}
