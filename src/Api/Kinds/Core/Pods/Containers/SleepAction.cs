namespace Kubestrel.Kinds.Core.V1;

/// <summary>Waits for some time.</summary>
[ApiType("io.k8s.api.core.v1.SleepAction")]
public sealed partial record SleepAction
{
    /// <summary>How many seconds; at most the pod's grace period.</summary>
    [Field("seconds", 1, Always = true, Required = true)]
    public long Seconds { get; init; }
}
