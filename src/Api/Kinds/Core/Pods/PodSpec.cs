namespace Kubestrel.Kinds.Core.V1;

/// <summary>What a pod runs and how.</summary>
[ApiType("io.k8s.api.core.v1.PodSpec")]
public sealed partial record PodSpec
{
    /// <summary>The volumes that containers can mount.</summary>
    [Field("volumes", 1, PatchStrategy = "merge,retainKeys", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<Volume> Volumes { get; init; }

    /// <summary>Containers that run before the others, one after the other, each to success; sidecars (restartPolicy Always) go on running.</summary>
    [Field("initContainers", 20, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<Container> InitContainers { get; init; }

    /// <summary>The containers, at least one; none can be added or removed later.</summary>
    [Field("containers", 2, Always = true, Required = true, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<Container> Containers { get; init; }

    /// <summary>Containers added for debugging, through pods/ephemeralcontainers only.</summary>
    [Field("ephemeralContainers", 34, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<EphemeralContainer> EphemeralContainers { get; init; }

    /// <summary>When ended containers are started again: Always (the default), OnFailure or Never. Restarts wait 10 s, doubled each time up to 5
    /// minutes.</summary>
    [Field("restartPolicy", 3, Enum = "Always,Never,OnFailure")]
    public string RestartPolicy { get; init; } = "";

    /// <summary>Seconds the processes have from SIGTERM, with the preStop hook, to SIGKILL. Default 30; 0 kills at once.</summary>
    [Field("terminationGracePeriodSeconds", 4)]
    public long? TerminationGracePeriodSeconds { get; init; }

    /// <summary>Seconds from startTime after which the pod is failed and its containers killed; at least 1. No limit by default.</summary>
    [Field("activeDeadlineSeconds", 5)]
    public long? ActiveDeadlineSeconds { get; init; }

    /// <summary>ClusterFirst (the default): the cluster's DNS, but for hostNetwork pods the node's. ClusterFirstWithHostNet: the cluster's for those too.
    /// Default: the node's settings. None: dnsConfig alone.</summary>
    [Field("dnsPolicy", 6, Enum = "ClusterFirst,ClusterFirstWithHostNet,Default,None")]
    public string DnsPolicy { get; init; } = "";

    /// <summary>Labels a node must have for the pod to go there, all of them.</summary>
    [Field("nodeSelector", 7, Map = "atomic")]
    public ValueMap<string> NodeSelector { get; init; }

    /// <summary>The service account whose token the pod gets; "default" when unset.</summary>
    [Field("serviceAccountName", 8)]
    public string ServiceAccountName { get; init; } = "";

    /// <summary>The old name of serviceAccountName; kept equal to it.</summary>
    [Field("serviceAccount", 9)]
    public string ServiceAccount { get; init; } = "";

    /// <summary>Whether the containers get a token of the service account; by default as the service account says, else true.</summary>
    [Field("automountServiceAccountToken", 21)]
    public bool? AutomountServiceAccountToken { get; init; }

    /// <summary>The node the pod is on, set by the scheduler. Set at creation, it bypasses the scheduler.</summary>
    [Field("nodeName", 10)]
    public string NodeName { get; init; } = "";

    /// <summary>Uses the node's network: its addresses, its ports. Default false.</summary>
    [Field("hostNetwork", 11)]
    public bool HostNetwork { get; init; }

    /// <summary>Sees the processes of the node. Default false.</summary>
    [Field("hostPID", 12)]
    public bool HostPID { get; init; }

    /// <summary>Shares the node's IPC. Default false.</summary>
    [Field("hostIPC", 13)]
    public bool HostIPC { get; init; }

    /// <summary>All containers see each other's processes, and none has process id 1. Not together with hostPID. Default false.</summary>
    [Field("shareProcessNamespace", 27)]
    public bool? ShareProcessNamespace { get; init; }

    /// <summary>User, groups and confinement for all containers.</summary>
    [Field("securityContext", 14)]
    public PodSecurityContext? SecurityContext { get; init; }

    /// <summary>Secrets with logins for image registries, of type kubernetes.io/dockerconfigjson; added to the service account's.</summary>
    [Field("imagePullSecrets", 15, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<LocalObjectReference> ImagePullSecrets { get; init; }

    /// <summary>The host name; the pod's name by default.</summary>
    [Field("hostname", 16)]
    public string Hostname { get; init; } = "";

    /// <summary>With it the full name is HOSTNAME.SUBDOMAIN.NAMESPACE.svc.DOMAIN, and DNS knows it when a headless service of that name selects the
    /// pod.</summary>
    [Field("subdomain", 17)]
    public string Subdomain { get; init; } = "";

    /// <summary>Which nodes, and the company of which pods, the pod needs or prefers.</summary>
    [Field("affinity", 18)]
    public Affinity? Affinity { get; init; }

    /// <summary>The scheduler that places the pod; "default-scheduler" by default.</summary>
    [Field("schedulerName", 19)]
    public string SchedulerName { get; init; } = "";

    /// <summary>The taints the pod puts up with; some are added at admission, as for not-ready nodes for 300 s.</summary>
    [Field("tolerations", 22, List = "atomic")]
    public ValueList<Toleration> Tolerations { get; init; }

    /// <summary>Lines added to /etc/hosts of every container.</summary>
    [Field("hostAliases", 23, PatchStrategy = "merge", MergeKey = "ip", List = "map", Keys = "ip")]
    public ValueList<HostAlias> HostAliases { get; init; }

    /// <summary>The PriorityClass to take priority from; "system-node-critical" and "system-cluster-critical" are the highest. The global default
    /// when unset.</summary>
    [Field("priorityClassName", 24)]
    public string PriorityClassName { get; init; } = "";

    /// <summary>The number behind priorityClassName, filled in at admission. Higher ones are scheduled first and may push out lower ones.</summary>
    [Field("priority", 25)]
    public int? Priority { get; init; }

    /// <summary>Name servers, search domains and options, added to those of dnsPolicy.</summary>
    [Field("dnsConfig", 26)]
    public PodDNSConfig? DnsConfig { get; init; }

    /// <summary>Further conditions that must be True before the pod is Ready.</summary>
    [Field("readinessGates", 28, List = "atomic")]
    public ValueList<PodReadinessGate> ReadinessGates { get; init; }

    /// <summary>The RuntimeClass whose handler runs the pod; the node's default one when unset. One that does not exist keeps the pod from running.</summary>
    [Field("runtimeClassName", 29)]
    public string? RuntimeClassName { get; init; }

    /// <summary>Gives containers environment variables for each service of the namespace. Default true.</summary>
    [Field("enableServiceLinks", 30)]
    public bool? EnableServiceLinks { get; init; }

    /// <summary>PreemptLowerPriority (the default) may push out pods of lower priority, Never only waits. From the PriorityClass.</summary>
    [Field("preemptionPolicy", 31, Enum = "Never,PreemptLowerPriority")]
    public string? PreemptionPolicy { get; init; }

    /// <summary>What the runtime itself needs besides the containers, added by the RuntimeClass; counted by scheduler, quota and node.</summary>
    [Field("overhead", 32)]
    public ValueMap<Quantity> Overhead { get; init; }

    /// <summary>How evenly pods are spread over zones, nodes and the like; all constraints hold together.</summary>
    [Field("topologySpreadConstraints", 33, PatchStrategy = "merge", MergeKey = "topologyKey", List = "map", Keys = "topologyKey,whenUnsatisfiable")]
    public ValueList<TopologySpreadConstraint> TopologySpreadConstraints { get; init; }

    /// <summary>With true the kernel's host name is the full name, which then must have at most 64 characters. Default false.</summary>
    [Field("setHostnameAsFQDN", 35)]
    public bool? SetHostnameAsFQDN { get; init; }

    /// <summary>The system the pod is made for; without it the pod may land on any that the scheduler finds fitting.</summary>
    [Field("os", 36)]
    public PodOS? Os { get; init; }

    /// <summary>With false the pod runs in a user namespace of its own, so that its root is nobody on the node. Default true.</summary>
    [Field("hostUsers", 37)]
    public bool? HostUsers { get; init; }

    /// <summary>While one is left the scheduler does not look at the pod. Can be set at creation only, then only removed.</summary>
    [Field("schedulingGates", 38, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<PodSchedulingGate> SchedulingGates { get; init; }

    /// <summary>Claims for devices that must be allocated before the pod starts; containers name them in resources.claims.</summary>
    [Field("resourceClaims", 39, PatchStrategy = "merge,retainKeys", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<PodResourceClaim> ResourceClaims { get; init; }

    /// <summary>Requests and limits for the pod as a whole (alpha PodLevelResources); cpu and memory only.</summary>
    [Field("resources", 40)]
    public ResourceRequirements? Resources { get; init; }
}
