namespace Kubestrel.Kinds.Core.V1;

/// <summary>A claim to be made for a pod.</summary>
[ApiType("io.k8s.api.core.v1.PersistentVolumeClaimTemplate")]
public sealed partial record PersistentVolumeClaimTemplate
{
    /// <summary>Labels and annotations for the claim; nothing else is allowed.</summary>
    [Field("metadata", 1)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>What storage is wanted, as in a claim of its own.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public PersistentVolumeClaimSpec Spec { get; init; } = PersistentVolumeClaimSpec.Empty;
}
