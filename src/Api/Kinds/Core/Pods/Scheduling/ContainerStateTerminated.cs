namespace Kubestrel.Kinds.Core.V1;

/// <summary>How a container ended.</summary>
[ApiType("io.k8s.api.core.v1.ContainerStateTerminated")]
public sealed partial record ContainerStateTerminated
{
    /// <summary>The exit code of its main process; 128 and the signal's number when killed.</summary>
    [Field("exitCode", 1, Always = true, Required = true)]
    public int ExitCode { get; init; }

    /// <summary>The signal that ended it, when the runtime says so.</summary>
    [Field("signal", 2)]
    public int Signal { get; init; }

    /// <summary>Why in one word: Completed, Error, OOMKilled, ContainerCannotRun, DeadlineExceeded.</summary>
    [Field("reason", 3)]
    public string Reason { get; init; } = "";

    /// <summary>The container's termination message, or why it could not run.</summary>
    [Field("message", 4)]
    public string Message { get; init; } = "";

    /// <summary>When this run began; unset when it never did.</summary>
    [Field("startedAt", 5)]
    public Time StartedAt { get; init; }

    /// <summary>When this run ended; with startedAt it says how long it took.</summary>
    [Field("finishedAt", 6)]
    public Time FinishedAt { get; init; }

    /// <summary>The runtime's id, "containerd://...".</summary>
    [Field("containerID", 7)]
    public string ContainerID { get; init; } = "";
}
