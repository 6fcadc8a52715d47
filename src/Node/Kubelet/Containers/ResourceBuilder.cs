using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Cgroups;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Runtimes.Contract.Containers;

namespace Kubestrel.Kubelet.Containers;

/// <summary>cgroup limits of containers and sandboxes from requests and limits.</summary>
internal sealed class ResourceBuilder(KubeletOptions options, long memoryCapacity)
{
    private const int GuaranteedOomScore = -997;

    public LinuxResources ForContainer(Pod pod, Container container)
    {
        var limits = container.Resources.Limits;
        var requests = container.Resources.Requests;
        Quantity? cpuRequest = requests.TryGetValue("cpu", out var cpu) ? cpu : null;
        return Compute(cpuRequest, limits.GetValueOrDefault("cpu"), limits.GetValueOrDefault("memory")) with { OomScoreAdj = OomScore(pod, container) };
    }

    /// <summary>Sum over the pod's containers, without overhead.</summary>
    public LinuxResources ForSandbox(Pod pod)
    {
        var requests = PodAmounts.Requests(pod, withOverhead: false);
        var limits = PodAmounts.Limits(pod, withOverhead: false);
        Quantity? cpuRequest = requests.TryGetValue("cpu", out var cpu) ? cpu : null;
        return Compute(cpuRequest, limits.GetValueOrDefault("cpu"), limits.GetValueOrDefault("memory"));
    }

    public LinuxResources ForOverhead(Pod pod)
    {
        var cpu = pod.Spec.Overhead.GetValueOrDefault("cpu");
        return pod.Spec.Overhead.IsEmpty ? new LinuxResources() : Compute(cpu, cpu, pod.Spec.Overhead.GetValueOrDefault("memory"));
    }

    /// <summary>Guaranteed and critical pods die last, best effort ones first, others by their share of the memory.</summary>
    internal long OomScore(Pod pod, Container container)
    {
        if (pod.Spec.PriorityClassName == "system-node-critical")
        {
            return GuaranteedOomScore;
        }

        switch (pod.QosClass())
        {
            case PodQos.Guaranteed:
                return GuaranteedOomScore;
            case PodQos.BestEffort:
                return 1000;
        }

        var request = container.Resources.Requests.GetValueOrDefault("memory").Value;
        if (container.IsRestartable() && pod.Spec.InitContainers.Exists(init => init.Name == container.Name))
        {
            // A sidecar is not to die before the main containers that rely on it.
            var smallest = pod.Spec.Containers.Select(main => main.Resources.Requests.GetValueOrDefault("memory").Value).DefaultIfEmpty(0).Min();
            request = Math.Max(request, smallest);
        }

        var score = 1000 - (1000 * request / memoryCapacity);
        return score < 1000 + GuaranteedOomScore ? 1000 + GuaranteedOomScore : score == 1000 ? 999 : score;
    }

    private LinuxResources Compute(Quantity? cpuRequest, Quantity cpuLimit, Quantity memoryLimit)
    {
        var period = (long)options.CpuCFSQuotaPeriod.TotalMicroseconds;
        return new LinuxResources
        {
            CpuShares = CpuMath.MilliCpuToShares((cpuRequest ?? cpuLimit).MilliValue),
            MemoryLimitBytes = memoryLimit.Value,
            CpuQuota = options.CpuCFSQuota ? CpuMath.MilliCpuToQuota(cpuLimit.MilliValue, period) : 0,
            CpuPeriod = options.CpuCFSQuota ? period : 0,
        };
    }
}
