namespace Kubestrel.Kinds.Coordination.V1;

[ApiKind("coordination.k8s.io", "v1", "LeaseList")]
[ApiType("io.k8s.api.coordination.v1.LeaseList")]
public sealed partial record LeaseList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Lease> Items { get; init; }
}
