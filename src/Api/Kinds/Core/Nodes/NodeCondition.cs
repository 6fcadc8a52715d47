namespace Kubestrel.Kinds.Core.V1;

/// <summary>One observation about a node's health.</summary>
[ApiType("io.k8s.api.core.v1.NodeCondition")]
public sealed partial record NodeCondition
{
    /// <summary>Ready; MemoryPressure, DiskPressure and PIDPressure, where True is bad; NetworkUnavailable.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown; Unknown when the node stopped reporting.</summary>
    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    /// <summary>When the condition was last reported; the node's Lease is renewed more often.</summary>
    [Field("lastHeartbeatTime", 3)]
    public Time LastHeartbeatTime { get; init; }

    /// <summary>When the status last changed from one value to another.</summary>
    [Field("lastTransitionTime", 4)]
    public Time LastTransitionTime { get; init; }

    /// <summary>Why, in one word for programs, as "KubeletReady".</summary>
    [Field("reason", 5)]
    public string Reason { get; init; } = "";

    /// <summary>Why the status is what it is, in a sentence for people.</summary>
    [Field("message", 6)]
    public string Message { get; init; } = "";
}
