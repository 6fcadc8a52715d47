namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.LocalVolumeSource")]
public sealed partial record LocalVolumeSource
{
    [Field("path", 1, Always = true, Required = true)]
    public string Path { get; init; } = "";

    [Field("fsType", 2)]
    public string? FsType { get; init; }
}
