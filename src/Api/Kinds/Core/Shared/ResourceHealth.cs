namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.ResourceHealth")]
public sealed partial record ResourceHealth
{
    [Field("resourceID", 1, Always = true, Required = true)]
    public string ResourceID { get; init; } = "";

    [Field("health", 2)]
    public string Health { get; init; } = "";
}
