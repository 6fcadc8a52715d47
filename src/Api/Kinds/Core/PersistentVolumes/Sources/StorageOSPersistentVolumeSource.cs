namespace Kubestrel.Kinds.Core.V1;

/// <summary>A StorageOS volume.</summary>
[ApiType("io.k8s.api.core.v1.StorageOSPersistentVolumeSource")]
public sealed partial record StorageOSPersistentVolumeSource
{
    /// <summary>The volume's name, unique in its StorageOS namespace.</summary>
    [Field("volumeName", 1)]
    public string VolumeName { get; init; } = "";

    /// <summary>The StorageOS namespace; by default that of the pod.</summary>
    [Field("volumeNamespace", 2)]
    public string VolumeNamespace { get; init; } = "";

    /// <summary>The file system, as "ext4", "xfs" or "ntfs"; ext4 by default. The node must have it.</summary>
    [Field("fsType", 3)]
    public string FsType { get; init; } = "";

    /// <summary>Mounts without writing. Default false.</summary>
    [Field("readOnly", 4)]
    public bool ReadOnly { get; init; }

    /// <summary>A secret with the login to StorageOS.</summary>
    [Field("secretRef", 5)]
    public ObjectReference? SecretRef { get; init; }
}
