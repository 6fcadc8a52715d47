namespace Kubestrel.Kinds.Core.V1;

/// <summary>The nodes a volume can be reached from.</summary>
[ApiType("io.k8s.api.core.v1.VolumeNodeAffinity")]
public sealed partial record VolumeNodeAffinity
{
    /// <summary>A node must match one of these terms.</summary>
    [Field("required", 1)]
    public NodeSelector? Required { get; init; }
}
