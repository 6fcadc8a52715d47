namespace Kubestrel.Kinds.Scheduling.V1;

/// <summary>PriorityClass objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("scheduling.k8s.io", "v1", "PriorityClassList")]
[ApiType("io.k8s.api.scheduling.v1.PriorityClassList")]
public sealed partial record PriorityClassList : ListObject
{
    /// <summary>The PriorityClass objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<PriorityClass> Items { get; init; }
}
