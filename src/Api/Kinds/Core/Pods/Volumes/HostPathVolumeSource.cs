namespace Kubestrel.Kinds.Core.V1;

/// <summary>A path of the node. Dangerous: it can give power over the node.</summary>
[ApiType("io.k8s.api.core.v1.HostPathVolumeSource")]
public sealed partial record HostPathVolumeSource
{
    /// <summary>The path on the node; a link is followed.</summary>
    [Field("path", 1, Always = true, Required = true)]
    public string Path { get; init; } = "";

    /// <summary>What must be there: empty checks nothing; DirectoryOrCreate and FileOrCreate make it (0755 and 0644); Directory, File, Socket,
    /// CharDevice, BlockDevice.</summary>
    [Field("type", 2, Enum = ",BlockDevice,CharDevice,Directory,DirectoryOrCreate,File,FileOrCreate,Socket")]
    public string? Type { get; init; }
}
