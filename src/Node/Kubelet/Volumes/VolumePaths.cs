namespace Kubestrel.Kubelet.Volumes;

/// <summary>Where a pod's files are below the agent's root, laid out as upstream does.</summary>
internal sealed class VolumePaths(string root)
{
    public string Pods => Path.Combine(root, "pods");

    public string Seccomp => Path.Combine(root, "seccomp");

    public string Pod(string uid) => Path.Combine(root, "pods", uid);

    public string Volumes(string uid) => Path.Combine(Pod(uid), "volumes");

    public string Volume(string uid, string plugin, string name) => Path.Combine(Volumes(uid), plugin, name);

    public string SubPaths(string uid) => Path.Combine(Pod(uid), "volume-subpaths");

    /// <summary>Termination messages and what else belongs to one container.</summary>
    public string Container(string uid, string name) => Path.Combine(Pod(uid), "containers", name);

    public string EtcHosts(string uid) => Path.Combine(Pod(uid), "etc-hosts");
}
