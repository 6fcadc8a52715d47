namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "PersistentVolumeClaimList")]
[ApiType("io.k8s.api.core.v1.PersistentVolumeClaimList")]
public sealed partial record PersistentVolumeClaimList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<PersistentVolumeClaim> Items { get; init; }
}
