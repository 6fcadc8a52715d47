using System.Globalization;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Cgroups;

/// <summary>Makes, limits and removes the cgroups of pods by writing their files, whatever driver names them.</summary>
internal sealed partial class CgroupManager(
    KubeletOptions options, CgroupNames names, CgroupHierarchies hierarchies, ILogger<CgroupManager> logger)
{
    private const int RemoveAttempts = 10;
    private static readonly string[] Delegated = ["cpuset", "cpu", "memory", "pids", "hugetlb", "io"];

    private readonly Lock _gate = new();

    public bool IsUnified => hierarchies.IsUnified;

    /// <summary>kubepods and its two classes. Null, or what failed.</summary>
    public string? Prepare() => !options.CgroupsPerQOS ? null : Guard(() =>
    {
        foreach (var root in hierarchies.Roots)
        {
            MakeChain(root, names.KubePods);
            MakeChain(root, names.Class(PodQos.Burstable));
            MakeChain(root, names.Class(PodQos.BestEffort));
        }

        Apply(names.Class(PodQos.BestEffort), new CgroupLimits { CpuShares = CpuMath.MinShares });
    });

    public bool Exists(Pod pod)
    {
        var group = names.Pod(pod.Metadata.Uid, pod.QosClass());
        return !options.CgroupsPerQOS || hierarchies.Roots.All(root => Directory.Exists(root + group));
    }

    /// <summary>The pod's group with its limits, and the class's share raised to the sum of its pods. Null, or what failed.</summary>
    public string? Ensure(Pod pod) => !options.CgroupsPerQOS ? null : Guard(() =>
    {
        var group = names.Pod(pod.Metadata.Uid, pod.QosClass());
        foreach (var root in hierarchies.Roots)
        {
            MakeChain(root, group);
        }

        Apply(group, PodLimits.For(pod, options.CpuCFSQuota, (long)options.CpuCFSQuotaPeriod.TotalMicroseconds));
    });

    /// <summary>Changes the limits of a running pod's group.</summary>
    public string? Update(Pod pod) => !options.CgroupsPerQOS || !Exists(pod) ? null : Guard(() =>
        Apply(names.Pod(pod.Metadata.Uid, pod.QosClass()), PodLimits.For(pod, options.CpuCFSQuota, (long)options.CpuCFSQuotaPeriod.TotalMicroseconds)));

    /// <summary>The burstable class competes with as many shares as its pods ask for.</summary>
    public void UpdateBurstableShares(IEnumerable<Pod> pods)
    {
        if (!options.CgroupsPerQOS)
        {
            return;
        }

        var milli = pods.Where(pod => pod.QosClass() == PodQos.Burstable)
            .Sum(pod => PodAmounts.Requests(pod).GetValueOrDefault("cpu").MilliValue);
        Guard(() => Apply(names.Class(PodQos.Burstable), new CgroupLimits { CpuShares = CpuMath.MilliCpuToShares(milli) }));
    }

    /// <summary>Removes a pod's group with what is left below it. False when it is still in use.</summary>
    public bool Remove(string uid, string qosClass)
    {
        if (!options.CgroupsPerQOS)
        {
            return true;
        }

        var group = names.Pod(uid, qosClass);
        var removed = true;
        foreach (var root in hierarchies.Roots)
        {
            removed &= RemoveTree(root + group);
        }

        return removed;
    }

    /// <summary>Uids of pods that have a group.</summary>
    public IEnumerable<(string Uid, string QosClass)> PodsWithGroups()
    {
        if (!options.CgroupsPerQOS || hierarchies.Roots.Count == 0)
        {
            yield break;
        }

        foreach (var qosClass in new[] { PodQos.Guaranteed, PodQos.Burstable, PodQos.BestEffort })
        {
            var folder = hierarchies.Roots[0] + names.Class(qosClass);
            foreach (var path in Directory.Exists(folder) ? Directory.EnumerateDirectories(folder) : [])
            {
                var name = Path.GetFileName(path);
                var start = name.LastIndexOf("pod", StringComparison.Ordinal);
                if (start >= 0 && name.Length - start > 30)
                {
                    var uid = name[(start + 3)..].Replace(".slice", "", StringComparison.Ordinal).Replace('_', '-');
                    yield return (uid, qosClass);
                }
            }
        }
    }

    private string? Guard(Action action)
    {
        lock (_gate)
        {
            try
            {
                action();
                return null;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                LogFailed(exception);
                return exception.Message;
            }
        }
    }

    private void MakeChain(string root, string group)
    {
        var path = root;
        foreach (var part in group.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var parent = path;
            path = $"{path}/{part}";
            if (Directory.Exists(path))
            {
                continue;
            }

            if (hierarchies.IsUnified)
            {
                Delegate(parent);
            }

            Directory.CreateDirectory(path);
            Inherit(parent, path, "cpuset.cpus");
            Inherit(parent, path, "cpuset.mems");
        }

        if (hierarchies.IsUnified)
        {
            Delegate(path);
        }
    }

    /// <summary>v2: a group hands controllers to its children one by one, as far as it has them.</summary>
    private static void Delegate(string folder)
    {
        var available = File.ReadAllText($"{folder}/cgroup.controllers").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var enabled = File.ReadAllText($"{folder}/cgroup.subtree_control").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var controller in Delegated.Where(name => available.Contains(name) && !enabled.Contains(name)))
        {
            File.WriteAllText($"{folder}/cgroup.subtree_control", $"+{controller}");
        }
    }

    /// <summary>v1: a new cpuset group is empty and holds no process until it has cpus and memory nodes.</summary>
    private void Inherit(string parent, string folder, string file)
    {
        if (!hierarchies.IsUnified && File.Exists($"{folder}/{file}") && string.IsNullOrWhiteSpace(File.ReadAllText($"{folder}/{file}")))
        {
            File.WriteAllText($"{folder}/{file}", File.ReadAllText($"{parent}/{file}").Trim());
        }
    }

    private void Apply(string group, CgroupLimits limits)
    {
        foreach (var (controller, file, value) in CgroupFiles.For(limits, hierarchies.IsUnified))
        {
            var folder = hierarchies.Folder(controller, group);
            if (folder is not null && File.Exists($"{folder}/{file}"))
            {
                File.WriteAllText($"{folder}/{file}", value);
            }
        }
    }

    private static bool RemoveTree(string folder)
    {
        for (var attempt = 0; attempt < RemoveAttempts && Directory.Exists(folder); attempt++)
        {
            foreach (var child in Directory.EnumerateDirectories(folder))
            {
                RemoveTree(child);
            }

            // A group is removed with rmdir: its files belong to the kernel.
            if (Native.LinuxFolders.Remove(folder) == 0)
            {
                return true;
            }
        }

        return !Directory.Exists(folder);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cgroups could not be written")]
    private partial void LogFailed(Exception exception);
}
