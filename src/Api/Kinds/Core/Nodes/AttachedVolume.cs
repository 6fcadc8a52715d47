namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.AttachedVolume")]
public sealed partial record AttachedVolume
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("devicePath", 2, Always = true, Required = true)]
    public string DevicePath { get; init; } = "";
}
