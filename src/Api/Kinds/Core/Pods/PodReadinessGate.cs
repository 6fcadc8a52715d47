namespace Kubestrel.Kinds.Core.V1;

/// <summary>A further condition that must be True before the pod is Ready.</summary>
[ApiType("io.k8s.api.core.v1.PodReadinessGate")]
public sealed partial record PodReadinessGate
{
    /// <summary>The type of a condition in the pod's status, which some controller sets.</summary>
    [Field("conditionType", 1, Always = true, Required = true)]
    public string ConditionType { get; init; } = "";
}
