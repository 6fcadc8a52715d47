namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.StorageOSVolumeSource")]
public sealed partial record StorageOSVolumeSource
{
    [Field("volumeName", 1)]
    public string VolumeName { get; init; } = "";

    [Field("volumeNamespace", 2)]
    public string VolumeNamespace { get; init; } = "";

    [Field("fsType", 3)]
    public string FsType { get; init; } = "";

    [Field("readOnly", 4)]
    public bool ReadOnly { get; init; }

    [Field("secretRef", 5)]
    public LocalObjectReference? SecretRef { get; init; }
}
