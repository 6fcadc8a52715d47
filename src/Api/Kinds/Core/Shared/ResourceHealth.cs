namespace Kubestrel.Kinds.Core.V1;

/// <summary>The health of one device.</summary>
[ApiType("io.k8s.api.core.v1.ResourceHealth")]
public sealed partial record ResourceHealth
{
    /// <summary>The device, unique for its resource on the node.</summary>
    [Field("resourceID", 1, Always = true, Required = true)]
    public string ResourceID { get; init; } = "";

    /// <summary>Healthy, Unhealthy, or Unknown when the plugin does not say; empty counts as Unknown.</summary>
    [Field("health", 2)]
    public string Health { get; init; } = "";
}
