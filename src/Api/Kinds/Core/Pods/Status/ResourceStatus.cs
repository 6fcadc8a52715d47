namespace Kubestrel.Kinds.Core.V1;

/// <summary>The health of devices a container uses.</summary>
[ApiType("io.k8s.api.core.v1.ResourceStatus")]
public sealed partial record ResourceStatus
{
    /// <summary>The resource, or "claim:NAME/REQUEST" for a device of a claim.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Each of the container's devices of this resource, with its health.</summary>
    [Field("resources", 2, List = "map", Keys = "resourceID")]
    public ValueList<ResourceHealth> Resources { get; init; }
}
