namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.NodeFeatures")]
public sealed partial record NodeFeatures
{
    [Field("supplementalGroupsPolicy", 1)]
    public bool? SupplementalGroupsPolicy { get; init; }
}
