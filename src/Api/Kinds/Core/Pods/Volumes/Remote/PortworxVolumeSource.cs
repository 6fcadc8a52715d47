namespace Kubestrel.Kinds.Core.V1;

/// <summary>A Portworx volume.</summary>
[ApiType("io.k8s.api.core.v1.PortworxVolumeSource")]
public sealed partial record PortworxVolumeSource
{
    /// <summary>The volume's id at Portworx.</summary>
    [Field("volumeID", 1, Always = true, Required = true)]
    public string VolumeID { get; init; } = "";

    /// <summary>The file system, ext4 or xfs; ext4 by default.</summary>
    [Field("fsType", 2)]
    public string FsType { get; init; } = "";

    /// <summary>Mounts without writing. Default false.</summary>
    [Field("readOnly", 3)]
    public bool ReadOnly { get; init; }
}
