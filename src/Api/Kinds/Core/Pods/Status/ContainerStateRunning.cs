namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.ContainerStateRunning")]
public sealed partial record ContainerStateRunning
{
    [Field("startedAt", 1)]
    public Time StartedAt { get; init; }
}
