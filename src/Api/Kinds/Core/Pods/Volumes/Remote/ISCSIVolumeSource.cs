namespace Kubestrel.Kinds.Core.V1;

/// <summary>A disk of an iSCSI target. The node logs in to it; ReadWriteOnce.</summary>
[ApiType("io.k8s.api.core.v1.ISCSIVolumeSource")]
public sealed partial record ISCSIVolumeSource
{
    /// <summary>Address and port of the target; port 3260 when left out.</summary>
    [Field("targetPortal", 1, Always = true, Required = true)]
    public string TargetPortal { get; init; } = "";

    /// <summary>The target's qualified name, "iqn.2001-04.com.example:storage".</summary>
    [Field("iqn", 2, Always = true, Required = true)]
    public string Iqn { get; init; } = "";

    /// <summary>The number of the logical unit at the target.</summary>
    [Field("lun", 3, Always = true, Required = true)]
    public int Lun { get; init; }

    /// <summary>The initiator interface as iscsiadm names it.</summary>
    [Field("iscsiInterface", 4, Default = "\"default\"")]
    public string IscsiInterface { get; init; } = "";

    /// <summary>The file system, as "ext4", "xfs" or "ntfs"; ext4 by default. The node must have it.</summary>
    [Field("fsType", 5)]
    public string FsType { get; init; } = "";

    /// <summary>Mounts without writing. Default false.</summary>
    [Field("readOnly", 6)]
    public bool ReadOnly { get; init; }

    /// <summary>Further portals of the same target, for multipath.</summary>
    [Field("portals", 7, List = "atomic")]
    public ValueList<string> Portals { get; init; }

    /// <summary>Discovers the target with CHAP. Default false.</summary>
    [Field("chapAuthDiscovery", 8)]
    public bool ChapAuthDiscovery { get; init; }

    /// <summary>Opens the session with CHAP. Default false.</summary>
    [Field("chapAuthSession", 11)]
    public bool ChapAuthSession { get; init; }

    /// <summary>A secret with the CHAP names and passwords.</summary>
    [Field("secretRef", 10)]
    public LocalObjectReference? SecretRef { get; init; }

    /// <summary>The initiator's own qualified name; with iscsiInterface set, an interface is made for it.</summary>
    [Field("initiatorName", 12)]
    public string? InitiatorName { get; init; }
}
