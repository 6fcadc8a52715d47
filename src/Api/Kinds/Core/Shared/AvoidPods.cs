namespace Kubestrel.Kinds.Core.V1;

/// <summary>Not used any more: pods a node should not get, from the annotation scheduler.alpha.kubernetes.io/preferAvoidPods.</summary>
[ApiType("io.k8s.api.core.v1.AvoidPods")]
public sealed partial record AvoidPods
{
    /// <summary>The pods to avoid, by their controllers.</summary>
    [Field("preferAvoidPods", 1, List = "atomic")]
    public ValueList<PreferAvoidPodsEntry> PreferAvoidPods { get; init; }
}
