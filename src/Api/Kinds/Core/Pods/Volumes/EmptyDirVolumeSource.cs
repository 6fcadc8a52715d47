namespace Kubestrel.Kinds.Core.V1;

/// <summary>A directory that begins empty and is deleted with the pod; it survives container restarts.</summary>
[ApiType("io.k8s.api.core.v1.EmptyDirVolumeSource")]
public sealed partial record EmptyDirVolumeSource
{
    /// <summary>Empty for the node's disk, "Memory" for tmpfs (counts as the containers' memory), "HugePages" or "HugePages-2Mi".</summary>
    [Field("medium", 1)]
    public string Medium { get; init; } = "";

    /// <summary>The most it may hold; a pod above it is evicted. On Memory it also bounds the file system. No limit by default.</summary>
    [Field("sizeLimit", 2)]
    public Quantity? SizeLimit { get; init; }
}
