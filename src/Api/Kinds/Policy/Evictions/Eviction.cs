namespace Kubestrel.Kinds.Policy.V1;

/// <summary>Asks for a pod to be deleted if disruption budgets allow; posted to pods/eviction, answered with 429 if not.</summary>
[ApiKind("policy", "v1", "Eviction")]
[ApiType("io.k8s.api.policy.v1.Eviction")]
public sealed partial record Eviction : MetaObject
{
    /// <summary>How the pod is deleted, as in a delete request.</summary>
    [Field("deleteOptions", 2)]
    public DeleteOptions? DeleteOptions { get; init; }
}
