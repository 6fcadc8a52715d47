namespace Kubestrel.Kinds.Core.V1;

/// <summary>One observation about a pod.</summary>
[ApiType("io.k8s.api.core.v1.PodCondition")]
public sealed partial record PodCondition
{
    /// <summary>PodScheduled, Initialized, PodReadyToStartContainers, ContainersReady, Ready, DisruptionTarget, or one of a readiness gate.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    /// <summary>When it was last looked at; not set by the kubelet.</summary>
    [Field("lastProbeTime", 3)]
    public Time LastProbeTime { get; init; }

    /// <summary>When the status last changed from one value to another.</summary>
    [Field("lastTransitionTime", 4)]
    public Time LastTransitionTime { get; init; }

    /// <summary>Why the status is what it is, in one CamelCase word for programs.</summary>
    [Field("reason", 5)]
    public string Reason { get; init; } = "";

    /// <summary>Why the status is what it is, in a sentence for people.</summary>
    [Field("message", 6)]
    public string Message { get; init; } = "";
}
