namespace Kubestrel.Kinds.Core.V1;

/// <summary>Keeps pods off a node unless they tolerate it.</summary>
[ApiType("io.k8s.api.core.v1.Taint")]
public sealed partial record Taint
{
    /// <summary>The taint's name, with or without a domain.</summary>
    [Field("key", 1, Always = true, Required = true)]
    public string Key { get; init; } = "";

    /// <summary>A value for tolerations to compare.</summary>
    [Field("value", 2)]
    public string Value { get; init; } = "";

    /// <summary>NoSchedule: no new pods. PreferNoSchedule: rather none. NoExecute: none, and those that run are evicted.</summary>
    [Field("effect", 3, Always = true, Required = true, Enum = "NoExecute,NoSchedule,PreferNoSchedule")]
    public string Effect { get; init; } = "";

    /// <summary>When the taint was put on; evictions of NoExecute count from it.</summary>
    [Field("timeAdded", 4)]
    public Time? TimeAdded { get; init; }
}
