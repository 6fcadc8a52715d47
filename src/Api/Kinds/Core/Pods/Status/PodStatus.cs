namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.PodStatus")]
public sealed partial record PodStatus
{
    [Field("phase", 1, Enum = "Failed,Pending,Running,Succeeded,Unknown")]
    public string Phase { get; init; } = "";

    [Field("conditions", 2, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<PodCondition> Conditions { get; init; }

    [Field("message", 3)]
    public string Message { get; init; } = "";

    [Field("reason", 4)]
    public string Reason { get; init; } = "";

    [Field("nominatedNodeName", 11)]
    public string NominatedNodeName { get; init; } = "";

    [Field("hostIP", 5)]
    public string HostIP { get; init; } = "";

    [Field("hostIPs", 16, PatchStrategy = "merge", MergeKey = "ip", List = "atomic")]
    public ValueList<HostIP> HostIPs { get; init; }

    [Field("podIP", 6)]
    public string PodIP { get; init; } = "";

    [Field("podIPs", 12, PatchStrategy = "merge", MergeKey = "ip", List = "map", Keys = "ip")]
    public ValueList<PodIP> PodIPs { get; init; }

    [Field("startTime", 7)]
    public Time? StartTime { get; init; }

    [Field("initContainerStatuses", 10, List = "atomic")]
    public ValueList<ContainerStatus> InitContainerStatuses { get; init; }

    [Field("containerStatuses", 8, List = "atomic")]
    public ValueList<ContainerStatus> ContainerStatuses { get; init; }

    [Field("qosClass", 9, Enum = "BestEffort,Burstable,Guaranteed")]
    public string QosClass { get; init; } = "";

    [Field("ephemeralContainerStatuses", 13, List = "atomic")]
    public ValueList<ContainerStatus> EphemeralContainerStatuses { get; init; }

    [Field("resize", 14)]
    public string Resize { get; init; } = "";

    [Field("resourceClaimStatuses", 15, PatchStrategy = "merge,retainKeys", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<PodResourceClaimStatus> ResourceClaimStatuses { get; init; }
}
