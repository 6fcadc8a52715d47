namespace Kubestrel.Kinds.Core.V1;

/// <summary>A disk of Azure.</summary>
[ApiType("io.k8s.api.core.v1.AzureDiskVolumeSource")]
public sealed partial record AzureDiskVolumeSource
{
    /// <summary>The disk's name in its storage account or resource group.</summary>
    [Field("diskName", 1, Always = true, Required = true)]
    public string DiskName { get; init; } = "";

    /// <summary>The disk's URI in blob storage, or its resource id when managed.</summary>
    [Field("diskURI", 2, Always = true, Required = true)]
    public string DiskURI { get; init; } = "";

    /// <summary>How the host caches: None, ReadOnly or ReadWrite.</summary>
    [Field("cachingMode", 3, Default = "\"ReadWrite\"", Enum = "None,ReadOnly,ReadWrite")]
    public string? CachingMode { get; init; }

    /// <summary>The file system, as "ext4", "xfs" or "ntfs". The node must have it.</summary>
    [Field("fsType", 4, Default = "\"ext4\"")]
    public string? FsType { get; init; }

    /// <summary>Mounts without writing; all pods with the disk must agree.</summary>
    [Field("readOnly", 5, Default = "false")]
    public bool? ReadOnly { get; init; }

    /// <summary>Shared: several blob disks in an account. Dedicated: one. Managed: a managed disk.</summary>
    [Field("kind", 6, Default = "\"Shared\"", Enum = "Dedicated,Managed,Shared")]
    public string? Kind { get; init; }
}
