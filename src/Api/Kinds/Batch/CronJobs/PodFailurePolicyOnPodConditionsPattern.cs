namespace Kubestrel.Kinds.Batch.V1;

/// <summary>Matches a condition of the failed pod.</summary>
[ApiType("io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern")]
public sealed partial record PodFailurePolicyOnPodConditionsPattern
{
    /// <summary>The condition's type, as DisruptionTarget.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>The condition's status; True by default.</summary>
    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";
}
