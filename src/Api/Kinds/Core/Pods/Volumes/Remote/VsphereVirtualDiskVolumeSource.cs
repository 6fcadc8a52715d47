namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.VsphereVirtualDiskVolumeSource")]
public sealed partial record VsphereVirtualDiskVolumeSource
{
    [Field("volumePath", 1, Always = true, Required = true)]
    public string VolumePath { get; init; } = "";

    [Field("fsType", 2)]
    public string FsType { get; init; } = "";

    [Field("storagePolicyName", 3)]
    public string StoragePolicyName { get; init; } = "";

    [Field("storagePolicyID", 4)]
    public string StoragePolicyID { get; init; } = "";
}
