namespace Kubestrel.Kinds.Batch.V1;

/// <summary>Matches a pod failure by exit codes other than 0.</summary>
[ApiType("io.k8s.api.batch.v1.PodFailurePolicyOnExitCodesRequirement")]
public sealed partial record PodFailurePolicyOnExitCodesRequirement
{
    /// <summary>Only this container or init container; all of them when unset.</summary>
    [Field("containerName", 1)]
    public string? ContainerName { get; init; }

    /// <summary>In: some container's code is one of values. NotIn: some container's code is not 0 and none of values.</summary>
    [Field("operator", 2, Always = true, Required = true, Enum = "In,NotIn")]
    public string Operator { get; init; } = "";

    /// <summary>The exit codes, in ascending order, at most 255; no 0 with In.</summary>
    [Field("values", 3, Always = true, Required = true, List = "set")]
    public ValueList<int> Values { get; init; }
}
