using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet;

/// <summary>How a node agent runs. Names and defaults are those of upstream's KubeletConfiguration where it has the setting.</summary>
public sealed record KubeletOptions
{
    public required string NodeName { get; init; }

    /// <summary>Primary address first; at most one more of the other family.</summary>
    public required IReadOnlyList<string> NodeIps { get; init; }

    /// <summary>Pod directories, volumes and the agent's state.</summary>
    public string RootDirectory { get; init; } = "/var/lib/kubelet";

    public string PodLogsDirectory { get; init; } = "/var/log/pods";

    /// <summary>Symbolic links to the log files by pod, namespace and container; null makes none.</summary>
    public string? ContainerLogsDirectory { get; init; } = "/var/log/containers";

    /// <summary>Address of the HTTPS server.</summary>
    public string Address { get; init; } = "0.0.0.0";

    /// <summary>0 takes a free port, which the node object then announces.</summary>
    public int Port { get; init; } = 10250;

    public IReadOnlyList<string> ClusterDns { get; init; } = [];

    public string ClusterDomain { get; init; } = "cluster.local";

    /// <summary>The host's resolver file; empty means that pods get none of it.</summary>
    public string ResolvConf { get; init; } = "/etc/resolv.conf";

    /// <summary>Folder below every cgroup hierarchy that holds kubepods; / is the hierarchy's own root.</summary>
    public string CgroupRoot { get; init; } = "/";

    /// <summary>Where the cgroup hierarchies are mounted.</summary>
    public string CgroupMount { get; init; } = "/sys/fs/cgroup";

    /// <summary>False leaves cgroups to the runtime, for nodes that may not write them.</summary>
    public bool CgroupsPerQOS { get; init; } = true;

    public bool CpuCFSQuota { get; init; } = true;

    public TimeSpan CpuCFSQuotaPeriod { get; init; } = TimeSpan.FromMilliseconds(100);

    public int MaxPods { get; init; } = 110;

    public bool RegisterNode { get; init; } = true;

    public IReadOnlyDictionary<string, string> NodeLabels { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<Taint> RegisterWithTaints { get; init; } = [];

    /// <summary>Folder with manifests of static pods; null for none.</summary>
    public string? StaticPodPath { get; init; }

    public TimeSpan FileCheckFrequency { get; init; } = TimeSpan.FromSeconds(20);

    public TimeSpan SyncFrequency { get; init; } = TimeSpan.FromMinutes(1);

    public TimeSpan NodeStatusUpdateFrequency { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan NodeStatusReportFrequency { get; init; } = TimeSpan.FromMinutes(5);

    public int NodeLeaseDurationSeconds { get; init; } = 40;

    /// <summary>What is kept from pods: cpu, memory, ephemeral-storage, pid.</summary>
    public IReadOnlyDictionary<string, Quantity> SystemReserved { get; init; } = new Dictionary<string, Quantity>();

    public IReadOnlyDictionary<string, Quantity> KubeReserved { get; init; } = new Dictionary<string, Quantity>();

    /// <summary>Signal to threshold, an amount or a percentage; node conditions and allocatable follow from it.</summary>
    public IReadOnlyDictionary<string, string> EvictionHard { get; init; } = new Dictionary<string, string>
    {
        ["memory.available"] = "100Mi",
        ["nodefs.available"] = "10%",
        ["nodefs.inodesFree"] = "5%",
        ["imagefs.available"] = "15%",
        ["imagefs.inodesFree"] = "5%",
    };

    /// <summary>As <see cref="EvictionHard"/>, for thresholds that must be undercut for a while.</summary>
    public IReadOnlyDictionary<string, string> EvictionSoft { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, TimeSpan> EvictionSoftGracePeriod { get; init; } = new Dictionary<string, TimeSpan>();

    /// <summary>By signal: how much more than the threshold has to be free before evictions end.</summary>
    public IReadOnlyDictionary<string, string> EvictionMinimumReclaim { get; init; } = new Dictionary<string, string>();

    /// <summary>How long a pressure condition stays after it was last seen.</summary>
    public TimeSpan EvictionPressureTransitionPeriod { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Seconds; the most that a pod evicted for a soft threshold gets to end.</summary>
    public long EvictionMaxPodGracePeriod { get; init; }

    public TimeSpan EvictionMonitoringInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a reading of what volumes hold serves.</summary>
    public TimeSpan VolumeStatsAggPeriod { get; init; } = TimeSpan.FromMinutes(1);

    public bool SerializeImagePulls { get; init; } = true;

    public int? MaxParallelImagePulls { get; init; }

    public TimeSpan ImageMinimumGCAge { get; init; } = TimeSpan.FromMinutes(2);

    public int ImageGCHighThresholdPercent { get; init; } = 85;

    public int ImageGCLowThresholdPercent { get; init; } = 80;

    public int MaxPerPodContainerCount { get; init; } = 1;

    public long ContainerLogMaxSize { get; init; } = 10 * 1024 * 1024;

    public int ContainerLogMaxFiles { get; init; } = 5;

    public TimeSpan ContainerLogMonitorInterval { get; init; } = TimeSpan.FromSeconds(10);

    public bool SeccompDefault { get; init; }

    /// <summary>Names, or prefixes ending in *, of kernel settings that pods may have besides the safe ones.</summary>
    public IReadOnlyList<string> AllowedUnsafeSysctls { get; init; } = [];

    public bool EnableDebuggingHandlers { get; init; } = true;

    /// <summary>Folder that GET /logs/ shows.</summary>
    public string SystemLogsDirectory { get; init; } = "/var/log";

    public int NodeStatusMaxImages { get; init; } = 50;

    /// <summary>What the node reports as its kubelet version.</summary>
    public string Version { get; init; } = "v1.32.0";
}
