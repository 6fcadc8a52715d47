namespace Kubestrel.Kinds.Core.V1;

/// <summary>What storage is wanted.</summary>
[ApiType("io.k8s.api.core.v1.PersistentVolumeClaimSpec")]
public sealed partial record PersistentVolumeClaimSpec
{
    /// <summary>How it must be mountable: ReadWriteOnce by one node, ReadOnlyMany and ReadWriteMany by many, ReadWriteOncePod by one pod.</summary>
    [Field("accessModes", 1, Enum = "ReadOnlyMany,ReadWriteMany,ReadWriteOnce,ReadWriteOncePod", List = "atomic")]
    public ValueList<string> AccessModes { get; init; }

    /// <summary>Labels of volumes that will do; nothing is provisioned for a claim with a selector.</summary>
    [Field("selector", 4)]
    public LabelSelector? Selector { get; init; }

    /// <summary>The size: requests.storage. It can be raised when the class allows expansion, never lowered below what was given.</summary>
    [Field("resources", 2)]
    public VolumeResourceRequirements Resources { get; init; } = VolumeResourceRequirements.Empty;

    /// <summary>The volume it is bound to; set beforehand, only that one.</summary>
    [Field("volumeName", 3)]
    public string VolumeName { get; init; } = "";

    /// <summary>The class that provides the volume; the default class when unset, only volumes without a class when "".</summary>
    [Field("storageClassName", 5)]
    public string? StorageClassName { get; init; }

    /// <summary>Filesystem (the default) or Block for a raw device.</summary>
    [Field("volumeMode", 6, Enum = "Block,Filesystem")]
    public string? VolumeMode { get; init; }

    /// <summary>What to fill the volume with, a VolumeSnapshot or PersistentVolumeClaim; kept equal to dataSourceRef.</summary>
    [Field("dataSource", 7)]
    public TypedLocalObjectReference? DataSource { get; init; }

    /// <summary>What to fill the volume with: any object a populator knows; from another namespace with the alpha CrossNamespaceVolumeDataSource.</summary>
    [Field("dataSourceRef", 8)]
    public TypedObjectReference? DataSourceRef { get; init; }

    /// <summary>The VolumeAttributesClass the volume should have; can be changed, and the driver then modifies the volume (beta).</summary>
    [Field("volumeAttributesClassName", 9)]
    public string? VolumeAttributesClassName { get; init; }
}
