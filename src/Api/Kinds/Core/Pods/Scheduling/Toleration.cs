namespace Kubestrel.Kinds.Core.V1;

/// <summary>A taint the pod puts up with.</summary>
[ApiType("io.k8s.api.core.v1.Toleration")]
public sealed partial record Toleration
{
    /// <summary>The taint's key; empty, with operator Exists, tolerates every taint.</summary>
    [Field("key", 1)]
    public string Key { get; init; } = "";

    /// <summary>Equal (the default) compares the value, Exists takes any value.</summary>
    [Field("operator", 2, Enum = "Equal,Exists")]
    public string Operator { get; init; } = "";

    /// <summary>The taint's value, for Equal.</summary>
    [Field("value", 3)]
    public string Value { get; init; } = "";

    /// <summary>The taint's effect; empty takes all effects.</summary>
    [Field("effect", 4, Enum = "NoExecute,NoSchedule,PreferNoSchedule")]
    public string Effect { get; init; } = "";

    /// <summary>For NoExecute: how long the pod stays once the taint is there; for ever when unset, not at all when 0 or less.</summary>
    [Field("tolerationSeconds", 5)]
    public long? TolerationSeconds { get; init; }
}
