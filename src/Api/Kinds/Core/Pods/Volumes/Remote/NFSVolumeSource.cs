namespace Kubestrel.Kinds.Core.V1;

/// <summary>A directory of an NFS server.</summary>
[ApiType("io.k8s.api.core.v1.NFSVolumeSource")]
public sealed partial record NFSVolumeSource
{
    /// <summary>The server's host name or address.</summary>
    [Field("server", 1, Always = true, Required = true)]
    public string Server { get; init; } = "";

    /// <summary>The directory the server exports.</summary>
    [Field("path", 2, Always = true, Required = true)]
    public string Path { get; init; } = "";

    /// <summary>Mounts without writing. Default false.</summary>
    [Field("readOnly", 3)]
    public bool ReadOnly { get; init; }
}
