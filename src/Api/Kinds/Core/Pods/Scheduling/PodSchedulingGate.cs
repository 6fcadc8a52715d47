namespace Kubestrel.Kinds.Core.V1;

/// <summary>Something that keeps a pod from being scheduled.</summary>
[ApiType("io.k8s.api.core.v1.PodSchedulingGate")]
public sealed partial record PodSchedulingGate
{
    /// <summary>The gate's name, unique in the pod, as "example.com/quota"; whoever set it removes it.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";
}
