namespace Kubestrel.Kinds.Core.V1;

/// <summary>A claim of the pod's namespace.</summary>
[ApiType("io.k8s.api.core.v1.PersistentVolumeClaimVolumeSource")]
public sealed partial record PersistentVolumeClaimVolumeSource
{
    /// <summary>The name of the claim, in the pod's namespace; the pod waits until it is bound.</summary>
    [Field("claimName", 1, Always = true, Required = true)]
    public string ClaimName { get; init; } = "";

    /// <summary>Forces all mounts of the volume to be without writing. Default false.</summary>
    [Field("readOnly", 2)]
    public bool ReadOnly { get; init; }
}
