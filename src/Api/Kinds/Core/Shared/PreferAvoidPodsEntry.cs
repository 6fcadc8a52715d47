namespace Kubestrel.Kinds.Core.V1;

/// <summary>Pods a node should not get.</summary>
[ApiType("io.k8s.api.core.v1.PreferAvoidPodsEntry")]
public sealed partial record PreferAvoidPodsEntry
{
    /// <summary>The pods meant.</summary>
    [Field("podSignature", 1, Always = true, Required = true)]
    public PodSignature PodSignature { get; init; } = PodSignature.Empty;

    /// <summary>When the entry was added.</summary>
    [Field("evictionTime", 2)]
    public Time EvictionTime { get; init; }

    /// <summary>Why the status is what it is, in one CamelCase word for programs.</summary>
    [Field("reason", 3)]
    public string Reason { get; init; } = "";

    /// <summary>Why the status is what it is, in a sentence for people.</summary>
    [Field("message", 4)]
    public string Message { get; init; } = "";
}
