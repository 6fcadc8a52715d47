namespace Kubestrel.Kinds.Core.V1;

/// <summary>Which nodes a pod needs or prefers.</summary>
[ApiType("io.k8s.api.core.v1.NodeAffinity")]
public sealed partial record NodeAffinity
{
    /// <summary>The node must match one of these terms. Pods that run stay where labels change later.</summary>
    [Field("requiredDuringSchedulingIgnoredDuringExecution", 1)]
    public NodeSelector? RequiredDuringSchedulingIgnoredDuringExecution { get; init; }

    /// <summary>For each term a node matches, the term's weight counts in its favour.</summary>
    [Field("preferredDuringSchedulingIgnoredDuringExecution", 2, List = "atomic")]
    public ValueList<PreferredSchedulingTerm> PreferredDuringSchedulingIgnoredDuringExecution { get; init; }
}
