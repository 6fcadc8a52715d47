namespace Kubestrel.Kinds.Core.V1;

/// <summary>A vSphere disk.</summary>
[ApiType("io.k8s.api.core.v1.VsphereVirtualDiskVolumeSource")]
public sealed partial record VsphereVirtualDiskVolumeSource
{
    /// <summary>The path of the VMDK.</summary>
    [Field("volumePath", 1, Always = true, Required = true)]
    public string VolumePath { get; init; } = "";

    /// <summary>The file system, ext4 by default.</summary>
    [Field("fsType", 2)]
    public string FsType { get; init; } = "";

    /// <summary>The storage policy's name.</summary>
    [Field("storagePolicyName", 3)]
    public string StoragePolicyName { get; init; } = "";

    /// <summary>The storage policy's id.</summary>
    [Field("storagePolicyID", 4)]
    public string StoragePolicyID { get; init; } = "";
}
