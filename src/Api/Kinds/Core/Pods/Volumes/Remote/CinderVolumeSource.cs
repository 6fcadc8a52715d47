namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.CinderVolumeSource")]
public sealed partial record CinderVolumeSource
{
    [Field("volumeID", 1, Always = true, Required = true)]
    public string VolumeID { get; init; } = "";

    [Field("fsType", 2)]
    public string FsType { get; init; } = "";

    [Field("readOnly", 3)]
    public bool ReadOnly { get; init; }

    [Field("secretRef", 4)]
    public LocalObjectReference? SecretRef { get; init; }
}
