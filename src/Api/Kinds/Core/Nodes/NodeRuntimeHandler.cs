namespace Kubestrel.Kinds.Core.V1;

/// <summary>One handler of the node's container runtime.</summary>
[ApiType("io.k8s.api.core.v1.NodeRuntimeHandler")]
public sealed partial record NodeRuntimeHandler
{
    /// <summary>The handler's name for runtime classes; empty for the default one.</summary>
    [Field("name", 1, Always = true)]
    public string Name { get; init; } = "";

    /// <summary>What the handler can do beyond running containers.</summary>
    [Field("features", 2)]
    public NodeRuntimeHandlerFeatures? Features { get; init; }
}
