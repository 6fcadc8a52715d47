namespace Kubestrel.Kinds.Core.V1;

/// <summary>What is done at a container's start and end.</summary>
[ApiType("io.k8s.api.core.v1.Lifecycle")]
public sealed partial record Lifecycle
{
    /// <summary>Runs right after the start, beside the program; its failure kills the container.</summary>
    [Field("postStart", 1)]
    public LifecycleHandler? PostStart { get; init; }

    /// <summary>Runs before the container is told to end, within the pod's grace period; not when it ended by itself.</summary>
    [Field("preStop", 2)]
    public LifecycleHandler? PreStop { get; init; }
}
