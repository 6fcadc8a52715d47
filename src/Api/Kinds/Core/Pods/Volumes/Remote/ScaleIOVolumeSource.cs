namespace Kubestrel.Kinds.Core.V1;

/// <summary>A ScaleIO volume.</summary>
[ApiType("io.k8s.api.core.v1.ScaleIOVolumeSource")]
public sealed partial record ScaleIOVolumeSource
{
    /// <summary>The host and port of the gateway's API.</summary>
    [Field("gateway", 1, Always = true, Required = true)]
    public string Gateway { get; init; } = "";

    /// <summary>The ScaleIO storage system the volume is on, by its name there.</summary>
    [Field("system", 2, Always = true, Required = true)]
    public string System { get; init; } = "";

    /// <summary>A secret with user name and password for the gateway.</summary>
    [Field("secretRef", 3, Always = true, Required = true)]
    public LocalObjectReference? SecretRef { get; init; }

    /// <summary>Talks TLS to the gateway. Default false.</summary>
    [Field("sslEnabled", 4)]
    public bool SslEnabled { get; init; }

    /// <summary>The protection domain the volume is in.</summary>
    [Field("protectionDomain", 5)]
    public string ProtectionDomain { get; init; } = "";

    /// <summary>The storage pool the volume is in.</summary>
    [Field("storagePool", 6)]
    public string StoragePool { get; init; } = "";

    /// <summary>ThickProvisioned or ThinProvisioned.</summary>
    [Field("storageMode", 7, Default = "\"ThinProvisioned\"")]
    public string StorageMode { get; init; } = "";

    /// <summary>The name of a volume that already exists.</summary>
    [Field("volumeName", 8)]
    public string VolumeName { get; init; } = "";

    /// <summary>The file system, as "ext4", "xfs" or "ntfs".</summary>
    [Field("fsType", 9, Default = "\"xfs\"")]
    public string FsType { get; init; } = "";

    /// <summary>Mounts without writing. Default false.</summary>
    [Field("readOnly", 10)]
    public bool ReadOnly { get; init; }
}
