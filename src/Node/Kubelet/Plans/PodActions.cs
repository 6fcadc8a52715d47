namespace Kubestrel.Kubelet.Plans;

/// <summary>What to do to bring a pod's containers to its specification. Indexes are positions in the specification.</summary>
internal sealed record PodActions
{
    /// <summary>Stop everything that runs, and the sandbox.</summary>
    public bool KillPod { get; init; }

    public bool CreateSandbox { get; init; }

    /// <summary>The sandbox to use or to replace; empty when there is none.</summary>
    public string SandboxId { get; init; } = "";

    /// <summary>Attempt of the current or the new sandbox.</summary>
    public uint Attempt { get; init; }

    public IReadOnlyList<int> EphemeralContainersToStart { get; init; } = [];

    public IReadOnlyList<int> InitContainersToStart { get; init; } = [];

    public IReadOnlyList<int> ContainersToStart { get; init; } = [];

    public IReadOnlyList<ContainerKill> ContainersToKill { get; init; } = [];

    public IReadOnlyList<ContainerResize> ContainersToResize { get; init; } = [];

    public bool IsEmpty =>
        !KillPod && !CreateSandbox && EphemeralContainersToStart.Count == 0 && InitContainersToStart.Count == 0
        && ContainersToStart.Count == 0 && ContainersToKill.Count == 0 && ContainersToResize.Count == 0;
}
