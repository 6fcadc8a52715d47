namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.HostPathVolumeSource")]
public sealed partial record HostPathVolumeSource
{
    [Field("path", 1, Always = true, Required = true)]
    public string Path { get; init; } = "";

    [Field("type", 2, Enum = ",BlockDevice,CharDevice,Directory,DirectoryOrCreate,File,FileOrCreate,Socket")]
    public string? Type { get; init; }
}
