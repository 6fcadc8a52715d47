namespace Kubestrel.Kinds.Core.V1;

/// <summary>The content of an image or OCI artifact, read-only and not for running (alpha ImageVolume).</summary>
[ApiType("io.k8s.api.core.v1.ImageVolumeSource")]
public sealed partial record ImageVolumeSource
{
    /// <summary>The image or artifact, "registry/name:tag" or by digest, pulled with the pod's pull secrets.</summary>
    [Field("reference", 1)]
    public string Reference { get; init; } = "";

    /// <summary>When it is pulled. The default is Always for the tag "latest" or none, else IfNotPresent.</summary>
    [Field("pullPolicy", 2, Enum = "Always,IfNotPresent,Never")]
    public string PullPolicy { get; init; } = "";
}
