namespace Kubestrel.Kinds.Batch.V1;

[ApiType("io.k8s.api.batch.v1.PodFailurePolicyOnExitCodesRequirement")]
public sealed partial record PodFailurePolicyOnExitCodesRequirement
{
    [Field("containerName", 1)]
    public string? ContainerName { get; init; }

    [Field("operator", 2, Always = true, Required = true, Enum = "In,NotIn")]
    public string Operator { get; init; } = "";

    [Field("values", 3, Always = true, Required = true, List = "set")]
    public ValueList<int> Values { get; init; }
}
