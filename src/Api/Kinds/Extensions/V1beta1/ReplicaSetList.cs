namespace Kubestrel.Kinds.Extensions.V1beta1;

[ApiKind("extensions", "v1beta1", "ReplicaSetList")]
[ApiType("io.k8s.api.extensions.v1beta1.ReplicaSetList")]
public sealed partial record ReplicaSetList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ReplicaSet> Items { get; init; }
}
