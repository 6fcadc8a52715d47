namespace Kubestrel.Kinds.Coordination.V1;

/// <summary>Lease objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("coordination.k8s.io", "v1", "LeaseList")]
[ApiType("io.k8s.api.coordination.v1.LeaseList")]
public sealed partial record LeaseList : ListObject
{
    /// <summary>The Lease objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Lease> Items { get; init; }
}
