using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;

namespace Kubestrel.Kubelet.Cgroups;

/// <summary>Limits of a pod's group by its class: all three for Guaranteed, limits of Burstable only where every container has one.</summary>
internal static class PodLimits
{
    public static CgroupLimits For(Pod pod, bool enforceQuota, long period)
    {
        var qos = pod.QosClass();
        if (qos == PodQos.BestEffort)
        {
            return new CgroupLimits { CpuShares = CpuMath.MinShares };
        }

        var requests = PodAmounts.Requests(pod);
        var limits = PodAmounts.Limits(pod);
        var isGuaranteed = qos == PodQos.Guaranteed;
        var quota = enforceQuota ? CpuMath.MilliCpuToQuota(limits.GetValueOrDefault("cpu").MilliValue, period) : -1;
        var limitsCpu = isGuaranteed || Declared(pod, "cpu");
        var limitsMemory = isGuaranteed || Declared(pod, "memory");
        return new CgroupLimits
        {
            CpuShares = CpuMath.MilliCpuToShares(requests.GetValueOrDefault("cpu").MilliValue),
            CpuQuota = limitsCpu ? quota : null,
            CpuPeriod = limitsCpu ? period : null,
            MemoryBytes = limitsMemory ? limits.GetValueOrDefault("memory").Value : null,
        };
    }

    private static bool Declared(Pod pod, string resource) =>
        pod.Spec.Containers.Concat(pod.Spec.InitContainers).All(container => !container.Resources.Limits.GetValueOrDefault(resource).IsZero);
}
