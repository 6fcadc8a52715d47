namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.NodeAffinity")]
public sealed partial record NodeAffinity
{
    [Field("requiredDuringSchedulingIgnoredDuringExecution", 1)]
    public NodeSelector? RequiredDuringSchedulingIgnoredDuringExecution { get; init; }

    [Field("preferredDuringSchedulingIgnoredDuringExecution", 2, List = "atomic")]
    public ValueList<PreferredSchedulingTerm> PreferredDuringSchedulingIgnoredDuringExecution { get; init; }
}
