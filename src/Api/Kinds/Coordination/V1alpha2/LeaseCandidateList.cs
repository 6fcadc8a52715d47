namespace Kubestrel.Kinds.Coordination.V1alpha2;

/// <summary>LeaseCandidate objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("coordination.k8s.io", "v1alpha2", "LeaseCandidateList", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.coordination.v1alpha2.LeaseCandidateList")]
public sealed partial record LeaseCandidateList : ListObject
{
    /// <summary>The LeaseCandidate objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<LeaseCandidate> Items { get; init; }
}
