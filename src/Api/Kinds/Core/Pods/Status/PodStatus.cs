namespace Kubestrel.Kinds.Core.V1;

/// <summary>What a pod is doing; may lag behind when its node cannot be reached.</summary>
[ApiType("io.k8s.api.core.v1.PodStatus")]
public sealed partial record PodStatus
{
    /// <summary>Pending: waits for a node or for images. Running: bound, a container runs or restarts. Succeeded, Failed: all ended for good.
    /// Unknown: not set any more.</summary>
    [Field("phase", 1, Enum = "Failed,Pending,Running,Succeeded,Unknown")]
    public string Phase { get; init; } = "";

    /// <summary>Scheduled, initialized, ready, and the like.</summary>
    [Field("conditions", 2, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<PodCondition> Conditions { get; init; }

    /// <summary>Why it is as it is, for people, as "The node was low on resource: memory."</summary>
    [Field("message", 3)]
    public string Message { get; init; } = "";

    /// <summary>Why it is as it is, in one word, as "Evicted".</summary>
    [Field("reason", 4)]
    public string Reason { get; init; } = "";

    /// <summary>The node where lower pods are being pushed out for this one. The pod may still go elsewhere.</summary>
    [Field("nominatedNodeName", 11)]
    public string NominatedNodeName { get; init; } = "";

    /// <summary>The node's address; the first of hostIPs.</summary>
    [Field("hostIP", 5)]
    public string HostIP { get; init; } = "";

    /// <summary>The node's addresses, at most one of each family.</summary>
    [Field("hostIPs", 16, PatchStrategy = "merge", MergeKey = "ip", List = "atomic")]
    public ValueList<HostIP> HostIPs { get; init; }

    /// <summary>The pod's address, reachable in the whole cluster; the first of podIPs.</summary>
    [Field("podIP", 6)]
    public string PodIP { get; init; } = "";

    /// <summary>The pod's addresses, at most one of each family.</summary>
    [Field("podIPs", 12, PatchStrategy = "merge", MergeKey = "ip", List = "map", Keys = "ip")]
    public ValueList<PodIP> PodIPs { get; init; }

    /// <summary>When the kubelet took the pod on, before it pulled images.</summary>
    [Field("startTime", 7)]
    public Time? StartTime { get; init; }

    /// <summary>The init containers' states; the last one that ended with success shows how far it got.</summary>
    [Field("initContainerStatuses", 10, List = "atomic")]
    public ValueList<ContainerStatus> InitContainerStatuses { get; init; }

    /// <summary>The containers' states, one for each of spec.containers.</summary>
    [Field("containerStatuses", 8, List = "atomic")]
    public ValueList<ContainerStatus> ContainerStatuses { get; init; }

    /// <summary>Guaranteed: all containers have equal requests and limits. BestEffort: none has any. Burstable: the rest. BestEffort goes first when
    /// the node is short.</summary>
    [Field("qosClass", 9, Enum = "BestEffort,Burstable,Guaranteed")]
    public string QosClass { get; init; } = "";

    /// <summary>The states of containers added for debugging.</summary>
    [Field("ephemeralContainerStatuses", 13, List = "atomic")]
    public ValueList<ContainerStatus> EphemeralContainerStatuses { get; init; }

    /// <summary>How a resize stands: Proposed, InProgress, Deferred (no room now) or Infeasible (never on this node); empty when none is pending.</summary>
    [Field("resize", 14)]
    public string Resize { get; init; } = "";

    /// <summary>The claims made from templates, for resourceClaims that name one.</summary>
    [Field("resourceClaimStatuses", 15, PatchStrategy = "merge,retainKeys", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<PodResourceClaimStatus> ResourceClaimStatuses { get; init; }
}
