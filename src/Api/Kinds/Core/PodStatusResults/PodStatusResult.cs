namespace Kubestrel.Kinds.Core.V1;

/// <summary>A pod with only its status, from very old interfaces.</summary>
[ApiKind("", "v1", "PodStatusResult")]
[ApiType("io.k8s.api.core.v1.PodStatusResult")]
public sealed partial record PodStatusResult : MetaObject
{
    /// <summary>The pod's status as last seen.</summary>
    [Field("status", 2)]
    public PodStatus Status { get; init; } = PodStatus.Empty;
}
