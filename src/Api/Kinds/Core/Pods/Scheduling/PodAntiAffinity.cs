namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.PodAntiAffinity")]
public sealed partial record PodAntiAffinity
{
    [Field("requiredDuringSchedulingIgnoredDuringExecution", 1, List = "atomic")]
    public ValueList<PodAffinityTerm> RequiredDuringSchedulingIgnoredDuringExecution { get; init; }

    [Field("preferredDuringSchedulingIgnoredDuringExecution", 2, List = "atomic")]
    public ValueList<WeightedPodAffinityTerm> PreferredDuringSchedulingIgnoredDuringExecution { get; init; }
}
