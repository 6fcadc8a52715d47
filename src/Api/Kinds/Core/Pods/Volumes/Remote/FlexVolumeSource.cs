namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.FlexVolumeSource")]
public sealed partial record FlexVolumeSource
{
    [Field("driver", 1, Always = true, Required = true)]
    public string Driver { get; init; } = "";

    [Field("fsType", 2)]
    public string FsType { get; init; } = "";

    [Field("secretRef", 3)]
    public LocalObjectReference? SecretRef { get; init; }

    [Field("readOnly", 4)]
    public bool ReadOnly { get; init; }

    [Field("options", 5)]
    public ValueMap<string> Options { get; init; }
}
