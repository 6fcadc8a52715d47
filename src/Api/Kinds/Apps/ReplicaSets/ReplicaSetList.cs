namespace Kubestrel.Kinds.Apps.V1;

/// <summary>ReplicaSet objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("apps", "v1", "ReplicaSetList")]
[ApiType("io.k8s.api.apps.v1.ReplicaSetList")]
public sealed partial record ReplicaSetList : ListObject
{
    /// <summary>The ReplicaSet objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ReplicaSet> Items { get; init; }
}
