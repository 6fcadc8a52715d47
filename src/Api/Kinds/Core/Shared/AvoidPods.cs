namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.AvoidPods")]
public sealed partial record AvoidPods
{
    [Field("preferAvoidPods", 1, List = "atomic")]
    public ValueList<PreferAvoidPodsEntry> PreferAvoidPods { get; init; }
}
