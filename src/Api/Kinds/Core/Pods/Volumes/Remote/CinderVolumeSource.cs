namespace Kubestrel.Kinds.Core.V1;

/// <summary>A disk of OpenStack Cinder.</summary>
[ApiType("io.k8s.api.core.v1.CinderVolumeSource")]
public sealed partial record CinderVolumeSource
{
    /// <summary>The volume's UUID in Cinder.</summary>
    [Field("volumeID", 1, Always = true, Required = true)]
    public string VolumeID { get; init; } = "";

    /// <summary>The file system, as "ext4", "xfs"; ext4 by default.</summary>
    [Field("fsType", 2)]
    public string FsType { get; init; } = "";

    /// <summary>Mounts without writing. Default false.</summary>
    [Field("readOnly", 3)]
    public bool ReadOnly { get; init; }

    /// <summary>A secret with parameters to reach OpenStack.</summary>
    [Field("secretRef", 4)]
    public LocalObjectReference? SecretRef { get; init; }
}
