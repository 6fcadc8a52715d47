namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.ResourceStatus")]
public sealed partial record ResourceStatus
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("resources", 2, List = "map", Keys = "resourceID")]
    public ValueList<ResourceHealth> Resources { get; init; }
}
