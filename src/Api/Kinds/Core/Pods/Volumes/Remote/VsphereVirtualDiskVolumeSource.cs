namespace Kubestrel.Kinds.Core.V1;

/// <summary>A vSphere disk.</summary>
[ApiType("io.k8s.api.core.v1.VsphereVirtualDiskVolumeSource")]
public sealed partial record VsphereVirtualDiskVolumeSource
{
    /// <summary>The VMDK, "[datastore] path/disk.vmdk".</summary>
    [Field("volumePath", 1, Always = true, Required = true)]
    public string VolumePath { get; init; } = "";

    /// <summary>The file system, as "ext4", "xfs" or "ntfs"; ext4 by default. The node must have it.</summary>
    [Field("fsType", 2)]
    public string FsType { get; init; } = "";

    /// <summary>The storage policy's name, for profiles of policy-based management.</summary>
    [Field("storagePolicyName", 3)]
    public string StoragePolicyName { get; init; } = "";

    /// <summary>The id of the policy named by storagePolicyName.</summary>
    [Field("storagePolicyID", 4)]
    public string StoragePolicyID { get; init; } = "";
}
