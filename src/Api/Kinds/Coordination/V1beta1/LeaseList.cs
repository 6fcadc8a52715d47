namespace Kubestrel.Kinds.Coordination.V1beta1;

[ApiKind("coordination.k8s.io", "v1beta1", "LeaseList")]
[ApiType("io.k8s.api.coordination.v1beta1.LeaseList")]
public sealed partial record LeaseList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Lease> Items { get; init; }
}
