namespace Kubestrel.Kinds.Apps.V1;

[ApiKind("apps", "v1", "ReplicaSetList")]
[ApiType("io.k8s.api.apps.v1.ReplicaSetList")]
public sealed partial record ReplicaSetList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ReplicaSet> Items { get; init; }
}
