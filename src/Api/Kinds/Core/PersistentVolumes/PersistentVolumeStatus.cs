namespace Kubestrel.Kinds.Core.V1;

/// <summary>The state of a volume.</summary>
[ApiType("io.k8s.api.core.v1.PersistentVolumeStatus")]
public sealed partial record PersistentVolumeStatus
{
    /// <summary>Pending: not ready. Available: free. Bound: in use. Released: its claim is gone, not reclaimed yet. Failed: reclaiming failed.</summary>
    [Field("phase", 1, Enum = "Available,Bound,Failed,Pending,Released")]
    public string Phase { get; init; } = "";

    /// <summary>Why it is in this phase, for people.</summary>
    [Field("message", 2)]
    public string Message { get; init; } = "";

    /// <summary>Why reclaiming failed, in one CamelCase word.</summary>
    [Field("reason", 3)]
    public string Reason { get; init; } = "";

    /// <summary>When the phase last changed; a volume's age in Released shows how long it has been left over.</summary>
    [Field("lastPhaseTransitionTime", 4)]
    public Time? LastPhaseTransitionTime { get; init; }
}
