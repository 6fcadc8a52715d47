namespace Kubestrel.Kinds.Core.V1;

/// <summary>A disk, partition or directory of one node.</summary>
[ApiType("io.k8s.api.core.v1.LocalVolumeSource")]
public sealed partial record LocalVolumeSource
{
    /// <summary>The device or directory on the node; a device with volumeMode Filesystem is formatted when blank.</summary>
    [Field("path", 1, Always = true, Required = true)]
    public string Path { get; init; } = "";

    /// <summary>The file system for a device, by default found out or ext4.</summary>
    [Field("fsType", 2)]
    public string? FsType { get; init; }
}
