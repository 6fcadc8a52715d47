namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "ReplicationControllerList")]
[ApiType("io.k8s.api.core.v1.ReplicationControllerList")]
public sealed partial record ReplicationControllerList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ReplicationController> Items { get; init; }
}
