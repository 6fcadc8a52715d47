namespace Kubestrel.Kinds.Core.V1;

/// <summary>A claim made for the pod and deleted with it.</summary>
[ApiType("io.k8s.api.core.v1.EphemeralVolumeSource")]
public sealed partial record EphemeralVolumeSource
{
    /// <summary>The claim to make, named POD-VOLUME; a claim of that name that is not the pod's keeps it from starting.</summary>
    [Field("volumeClaimTemplate", 1)]
    public PersistentVolumeClaimTemplate? VolumeClaimTemplate { get; init; }
}
