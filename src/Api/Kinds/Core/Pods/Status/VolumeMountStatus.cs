namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.VolumeMountStatus")]
public sealed partial record VolumeMountStatus
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("mountPath", 2, Always = true, Required = true)]
    public string MountPath { get; init; } = "";

    [Field("readOnly", 3)]
    public bool ReadOnly { get; init; }

    [Field("recursiveReadOnly", 4)]
    public string? RecursiveReadOnly { get; init; }
}
