namespace Kubestrel.Kinds.Core.V1;

/// <summary>ReplicationController objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("", "v1", "ReplicationControllerList")]
[ApiType("io.k8s.api.core.v1.ReplicationControllerList")]
public sealed partial record ReplicationControllerList : ListObject
{
    /// <summary>The ReplicationController objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ReplicationController> Items { get; init; }
}
