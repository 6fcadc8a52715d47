namespace Kubestrel.Kinds.Core.V1;

/// <summary>Pod objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("", "v1", "PodList")]
[ApiType("io.k8s.api.core.v1.PodList")]
public sealed partial record PodList : ListObject
{
    /// <summary>The Pod objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Pod> Items { get; init; }
}
