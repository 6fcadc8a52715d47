namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.ContainerStateTerminated")]
public sealed partial record ContainerStateTerminated
{
    [Field("exitCode", 1, Always = true, Required = true)]
    public int ExitCode { get; init; }

    [Field("signal", 2)]
    public int Signal { get; init; }

    [Field("reason", 3)]
    public string Reason { get; init; } = "";

    [Field("message", 4)]
    public string Message { get; init; } = "";

    [Field("startedAt", 5)]
    public Time StartedAt { get; init; }

    [Field("finishedAt", 6)]
    public Time FinishedAt { get; init; }

    [Field("containerID", 7)]
    public string ContainerID { get; init; } = "";
}
