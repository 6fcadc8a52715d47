namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "PersistentVolumeList")]
[ApiType("io.k8s.api.core.v1.PersistentVolumeList")]
public sealed partial record PersistentVolumeList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<PersistentVolume> Items { get; init; }
}
