namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.VolumeMount")]
public sealed partial record VolumeMount
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("readOnly", 2)]
    public bool ReadOnly { get; init; }

    [Field("recursiveReadOnly", 7)]
    public string? RecursiveReadOnly { get; init; }

    [Field("mountPath", 3, Always = true, Required = true)]
    public string MountPath { get; init; } = "";

    [Field("subPath", 4)]
    public string SubPath { get; init; } = "";

    [Field("mountPropagation", 5, Enum = "Bidirectional,HostToContainer,None")]
    public string? MountPropagation { get; init; }

    [Field("subPathExpr", 6)]
    public string SubPathExpr { get; init; } = "";
}
