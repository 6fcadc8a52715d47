namespace Kubestrel.Kinds.Core.V1;

/// <summary>A container that runs.</summary>
[ApiType("io.k8s.api.core.v1.ContainerStateRunning")]
public sealed partial record ContainerStateRunning
{
    /// <summary>When it was started, or last restarted.</summary>
    [Field("startedAt", 1)]
    public Time StartedAt { get; init; }
}
