namespace Kubestrel.Kinds.Coordination.V1alpha2;

[ApiKind("coordination.k8s.io", "v1alpha2", "LeaseCandidateList", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.coordination.v1alpha2.LeaseCandidateList")]
public sealed partial record LeaseCandidateList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<LeaseCandidate> Items { get; init; }
}
