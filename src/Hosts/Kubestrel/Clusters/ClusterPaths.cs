namespace Kubestrel.Clusters;

/// <summary>Where one cluster keeps its things below its data dir.</summary>
internal sealed record ClusterPaths(string Root)
{
    public const string Default = "/var/lib/kubestrel";

    public string State => Path.Combine(Root, "cluster.json");

    public string Lock => Path.Combine(Root, "lock");

    /// <summary>Held by an `up` while it starts the cluster.</summary>
    public string StartLock => Path.Combine(Root, "start.lock");

    public string Pki => Path.Combine(Root, "pki");

    public string AdminConf => Path.Combine(Root, "admin.conf");

    public string Database => Path.Combine(Root, "db");

    public string Kubelet => Path.Combine(Root, "kubelet");

    public string PodLogs => Path.Combine(Root, "pod-logs");

    public string Manifests => Path.Combine(Root, "manifests");

    public string Network => Path.Combine(Root, "cni");

    /// <summary>Mount points whose propagation was changed, to be put back by `down`.</summary>
    public string SharedMounts => Path.Combine(Root, "shared-mounts");

    /// <summary>Static bearer tokens, where the user put any.</summary>
    public string Tokens => Path.Combine(Root, "tokens.csv");

    public string Log => Path.Combine(Root, "kubestrel.log");

    /// <summary>The running program: its process id and start time.</summary>
    public string PidFile => Path.Combine(Root, "kubestrel.pid");

    /// <summary>One line a step of the start; the last one is "ready" or "error: ...".</summary>
    public string Progress => Path.Combine(Root, "progress");
}
