namespace Kubestrel.Kinds.Core.V1;

/// <summary>A disk of AWS EBS, in the node's zone; ReadWriteOnce.</summary>
[ApiType("io.k8s.api.core.v1.AWSElasticBlockStoreVolumeSource")]
public sealed partial record AWSElasticBlockStoreVolumeSource
{
    /// <summary>The EBS volume's id, "vol-0abc...".</summary>
    [Field("volumeID", 1, Always = true, Required = true)]
    public string VolumeID { get; init; } = "";

    /// <summary>The file system, as "ext4", "xfs" or "ntfs"; ext4 by default. The node must have it.</summary>
    [Field("fsType", 2)]
    public string FsType { get; init; } = "";

    /// <summary>The partition's number; 0 is the whole disk.</summary>
    [Field("partition", 3)]
    public int Partition { get; init; }

    /// <summary>Mounts without writing. Default false.</summary>
    [Field("readOnly", 4)]
    public bool ReadOnly { get; init; }
}
