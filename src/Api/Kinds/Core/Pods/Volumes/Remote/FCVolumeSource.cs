namespace Kubestrel.Kinds.Core.V1;

/// <summary>A disk on Fibre Channel, by targetWWNs and lun or by wwids.</summary>
[ApiType("io.k8s.api.core.v1.FCVolumeSource")]
public sealed partial record FCVolumeSource
{
    /// <summary>World wide names of the targets; go with lun.</summary>
    [Field("targetWWNs", 1, List = "atomic")]
    public ValueList<string> TargetWWNs { get; init; }

    /// <summary>The number of the logical unit at the targets.</summary>
    [Field("lun", 2)]
    public int? Lun { get; init; }

    /// <summary>The file system, as "ext4", "xfs" or "ntfs"; ext4 by default. The node must have it.</summary>
    [Field("fsType", 3)]
    public string FsType { get; init; } = "";

    /// <summary>Mounts without writing. Default false.</summary>
    [Field("readOnly", 4)]
    public bool ReadOnly { get; init; }

    /// <summary>World wide ids of the disk, instead of targetWWNs and lun.</summary>
    [Field("wwids", 5, List = "atomic")]
    public ValueList<string> Wwids { get; init; }
}
