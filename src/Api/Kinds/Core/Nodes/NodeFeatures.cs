namespace Kubestrel.Kinds.Core.V1;

/// <summary>What the node's container runtime can do, whatever the handler.</summary>
[ApiType("io.k8s.api.core.v1.NodeFeatures")]
public sealed partial record NodeFeatures
{
    /// <summary>True when pods may set supplementalGroupsPolicy.</summary>
    [Field("supplementalGroupsPolicy", 1)]
    public bool? SupplementalGroupsPolicy { get; init; }
}
