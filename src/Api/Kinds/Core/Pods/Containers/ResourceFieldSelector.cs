namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.ResourceFieldSelector", Map = "atomic")]
public sealed partial record ResourceFieldSelector
{
    [Field("containerName", 1)]
    public string ContainerName { get; init; } = "";

    [Field("resource", 2, Always = true, Required = true)]
    public string Resource { get; init; } = "";

    [Field("divisor", 3)]
    public Quantity Divisor { get; init; }
}
