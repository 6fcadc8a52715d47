namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.FCVolumeSource")]
public sealed partial record FCVolumeSource
{
    [Field("targetWWNs", 1, List = "atomic")]
    public ValueList<string> TargetWWNs { get; init; }

    [Field("lun", 2)]
    public int? Lun { get; init; }

    [Field("fsType", 3)]
    public string FsType { get; init; } = "";

    [Field("readOnly", 4)]
    public bool ReadOnly { get; init; }

    [Field("wwids", 5, List = "atomic")]
    public ValueList<string> Wwids { get; init; }
}
