namespace Kubestrel.Kinds.Core.V1;

/// <summary>Not used since v1.22: the state of the configuration of nodeConfigSource.</summary>
[ApiType("io.k8s.api.core.v1.NodeConfigStatus")]
public sealed partial record NodeConfigStatus
{
    /// <summary>The source the kubelet was told to use.</summary>
    [Field("assigned", 1)]
    public NodeConfigSource? Assigned { get; init; }

    /// <summary>The source the kubelet runs with now.</summary>
    [Field("active", 2)]
    public NodeConfigSource? Active { get; init; }

    /// <summary>The source the kubelet goes back to when the assigned one fails.</summary>
    [Field("lastKnownGood", 3)]
    public NodeConfigSource? LastKnownGood { get; init; }

    /// <summary>Why the assigned source is not in use.</summary>
    [Field("error", 4)]
    public string Error { get; init; } = "";
}
