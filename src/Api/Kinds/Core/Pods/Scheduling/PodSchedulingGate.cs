namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.PodSchedulingGate")]
public sealed partial record PodSchedulingGate
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";
}
