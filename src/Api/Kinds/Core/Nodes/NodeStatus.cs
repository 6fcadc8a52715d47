namespace Kubestrel.Kinds.Core.V1;

/// <summary>What a node reports about itself.</summary>
[ApiType("io.k8s.api.core.v1.NodeStatus")]
public sealed partial record NodeStatus
{
    /// <summary>All the node has, by resource: cpu, memory, ephemeral-storage, pods, hugepages-SIZE, devices.</summary>
    [Field("capacity", 1)]
    public ValueMap<Quantity> Capacity { get; init; }

    /// <summary>What pods may use: the capacity less what is kept back for the system. The scheduler counts against this.</summary>
    [Field("allocatable", 2)]
    public ValueMap<Quantity> Allocatable { get; init; }

    /// <summary>Not set any more; conditions say how the node is.</summary>
    [Field("phase", 3, Enum = "Pending,Running,Terminated")]
    public string Phase { get; init; } = "";

    /// <summary>How the node is: above all Ready, and the pressures that make it evict pods.</summary>
    [Field("conditions", 4, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<NodeCondition> Conditions { get; init; }

    /// <summary>How the node can be reached; the first of a type counts.</summary>
    [Field("addresses", 5, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<NodeAddress> Addresses { get; init; }

    /// <summary>The ports of the node's daemons; the API server reaches the kubelet at the one given here.</summary>
    [Field("daemonEndpoints", 6)]
    public NodeDaemonEndpoints DaemonEndpoints { get; init; } = NodeDaemonEndpoints.Empty;

    /// <summary>Identity and versions of machine, system and kubelet.</summary>
    [Field("nodeInfo", 7)]
    public NodeSystemInfo NodeInfo { get; init; } = NodeSystemInfo.Empty;

    /// <summary>The images on the node, the largest 50; the scheduler prefers nodes that have a pod's image.</summary>
    [Field("images", 8, List = "atomic")]
    public ValueList<ContainerImage> Images { get; init; }

    /// <summary>The attachable volumes that pods here still mount, by unique name; these must not be detached.</summary>
    [Field("volumesInUse", 9, List = "atomic")]
    public ValueList<string> VolumesInUse { get; init; }

    /// <summary>The volumes attached to the node, by the attach/detach controller; the kubelet mounts only these.</summary>
    [Field("volumesAttached", 10, List = "atomic")]
    public ValueList<AttachedVolume> VolumesAttached { get; init; }

    /// <summary>Not used since v1.22; once the state of configSource.</summary>
    [Field("config", 11)]
    public NodeConfigStatus? Config { get; init; }

    /// <summary>The handlers of the container runtime and what each can do.</summary>
    [Field("runtimeHandlers", 12, List = "atomic")]
    public ValueList<NodeRuntimeHandler> RuntimeHandlers { get; init; }

    /// <summary>What the container runtime can do.</summary>
    [Field("features", 13)]
    public NodeFeatures? Features { get; init; }
}
