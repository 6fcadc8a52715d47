namespace Kubestrel.Kinds.Core.V1;

/// <summary>A request or limit of a container.</summary>
[ApiType("io.k8s.api.core.v1.ResourceFieldSelector", Map = "atomic")]
public sealed partial record ResourceFieldSelector
{
    /// <summary>The container; must be given for volumes, and is the container itself for environment variables.</summary>
    [Field("containerName", 1)]
    public string ContainerName { get; init; } = "";

    /// <summary>Which one: "limits.cpu", "requests.memory", "limits.ephemeral-storage", "requests.hugepages-2Mi", ... An unset limit reads as the
    /// node's.</summary>
    [Field("resource", 2, Always = true, Required = true)]
    public string Resource { get; init; } = "";

    /// <summary>The unit: the value is divided by this and rounded up. "1" by default: whole cores, bytes.</summary>
    [Field("divisor", 3)]
    public Quantity Divisor { get; init; }
}
