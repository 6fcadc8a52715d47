namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.EphemeralVolumeSource")]
public sealed partial record EphemeralVolumeSource
{
    [Field("volumeClaimTemplate", 1)]
    public PersistentVolumeClaimTemplate? VolumeClaimTemplate { get; init; }
}
