namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.AWSElasticBlockStoreVolumeSource")]
public sealed partial record AWSElasticBlockStoreVolumeSource
{
    [Field("volumeID", 1, Always = true, Required = true)]
    public string VolumeID { get; init; } = "";

    [Field("fsType", 2)]
    public string FsType { get; init; } = "";

    [Field("partition", 3)]
    public int Partition { get; init; }

    [Field("readOnly", 4)]
    public bool ReadOnly { get; init; }
}
