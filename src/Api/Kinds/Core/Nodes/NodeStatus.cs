namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.NodeStatus")]
public sealed partial record NodeStatus
{
    [Field("capacity", 1)]
    public ValueMap<Quantity> Capacity { get; init; }

    [Field("allocatable", 2)]
    public ValueMap<Quantity> Allocatable { get; init; }

    [Field("phase", 3, Enum = "Pending,Running,Terminated")]
    public string Phase { get; init; } = "";

    [Field("conditions", 4, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<NodeCondition> Conditions { get; init; }

    [Field("addresses", 5, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<NodeAddress> Addresses { get; init; }

    [Field("daemonEndpoints", 6)]
    public NodeDaemonEndpoints DaemonEndpoints { get; init; } = NodeDaemonEndpoints.Empty;

    [Field("nodeInfo", 7)]
    public NodeSystemInfo NodeInfo { get; init; } = NodeSystemInfo.Empty;

    [Field("images", 8, List = "atomic")]
    public ValueList<ContainerImage> Images { get; init; }

    [Field("volumesInUse", 9, List = "atomic")]
    public ValueList<string> VolumesInUse { get; init; }

    [Field("volumesAttached", 10, List = "atomic")]
    public ValueList<AttachedVolume> VolumesAttached { get; init; }

    [Field("config", 11)]
    public NodeConfigStatus? Config { get; init; }

    [Field("runtimeHandlers", 12, List = "atomic")]
    public ValueList<NodeRuntimeHandler> RuntimeHandlers { get; init; }

    [Field("features", 13)]
    public NodeFeatures? Features { get; init; }
}
