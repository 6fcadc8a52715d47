namespace Kubestrel.Kinds.Core.V1;

/// <summary>A disk of Photon Controller.</summary>
[ApiType("io.k8s.api.core.v1.PhotonPersistentDiskVolumeSource")]
public sealed partial record PhotonPersistentDiskVolumeSource
{
    /// <summary>The disk's id at Photon Controller.</summary>
    [Field("pdID", 1, Always = true, Required = true)]
    public string PdID { get; init; } = "";

    /// <summary>The file system, as "ext4", "xfs" or "ntfs"; ext4 by default. The node must have it.</summary>
    [Field("fsType", 2)]
    public string FsType { get; init; } = "";
}
