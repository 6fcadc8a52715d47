namespace Kubestrel.Kinds.Core.V1;

/// <summary>A Ceph file system for the lifetime of a volume.</summary>
[ApiType("io.k8s.api.core.v1.CephFSVolumeSource")]
public sealed partial record CephFSVolumeSource
{
    /// <summary>Addresses of the Ceph monitors, "host:port".</summary>
    [Field("monitors", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<string> Monitors { get; init; }

    /// <summary>The directory mounted as root; "/" by default.</summary>
    [Field("path", 2)]
    public string Path { get; init; } = "";

    /// <summary>The Ceph user; "admin" by default.</summary>
    [Field("user", 3)]
    public string User { get; init; } = "";

    /// <summary>A key ring on the node; "/etc/ceph/user.secret" by default.</summary>
    [Field("secretFile", 4)]
    public string SecretFile { get; init; } = "";

    /// <summary>A secret with the key, instead of secretFile.</summary>
    [Field("secretRef", 5)]
    public LocalObjectReference? SecretRef { get; init; }

    /// <summary>Mounts without writing. Default false.</summary>
    [Field("readOnly", 6)]
    public bool ReadOnly { get; init; }
}
