namespace Kubestrel.Kinds.Core.V1;

/// <summary>What a container is doing; exactly one is set, waiting by default.</summary>
[ApiType("io.k8s.api.core.v1.ContainerState")]
public sealed partial record ContainerState
{
    /// <summary>It is not running yet, or not again.</summary>
    [Field("waiting", 1)]
    public ContainerStateWaiting? Waiting { get; init; }

    /// <summary>Set while it runs; says since when.</summary>
    [Field("running", 2)]
    public ContainerStateRunning? Running { get; init; }

    /// <summary>Set when it has ended and is not started again, or not yet.</summary>
    [Field("terminated", 3)]
    public ContainerStateTerminated? Terminated { get; init; }
}
