namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.VolumeNodeAffinity")]
public sealed partial record VolumeNodeAffinity
{
    [Field("required", 1)]
    public NodeSelector? Required { get; init; }
}
