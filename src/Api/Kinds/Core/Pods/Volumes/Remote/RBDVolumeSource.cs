namespace Kubestrel.Kinds.Core.V1;

/// <summary>A Ceph block device.</summary>
[ApiType("io.k8s.api.core.v1.RBDVolumeSource")]
public sealed partial record RBDVolumeSource
{
    /// <summary>Addresses of the Ceph monitors, "host:port".</summary>
    [Field("monitors", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<string> Monitors { get; init; }

    /// <summary>The RADOS image to map.</summary>
    [Field("image", 2, Always = true, Required = true)]
    public string Image { get; init; } = "";

    /// <summary>The file system, as "ext4", "xfs" or "ntfs"; ext4 by default. The node must have it.</summary>
    [Field("fsType", 3)]
    public string FsType { get; init; } = "";

    /// <summary>The RADOS pool the image is in.</summary>
    [Field("pool", 4, Default = "\"rbd\"")]
    public string Pool { get; init; } = "";

    /// <summary>The RADOS user to map it as.</summary>
    [Field("user", 5, Default = "\"admin\"")]
    public string User { get; init; } = "";

    /// <summary>The path of the user's key ring on the node.</summary>
    [Field("keyring", 6, Default = "\"/etc/ceph/keyring\"")]
    public string Keyring { get; init; } = "";

    /// <summary>A secret with the key, instead of keyring.</summary>
    [Field("secretRef", 7)]
    public LocalObjectReference? SecretRef { get; init; }

    /// <summary>Mounts without writing. Default false.</summary>
    [Field("readOnly", 8)]
    public bool ReadOnly { get; init; }
}
