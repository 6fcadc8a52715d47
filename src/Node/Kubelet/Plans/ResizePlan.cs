using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Cgroups;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Runtimes.Contract.Containers;

namespace Kubestrel.Kubelet.Plans;

/// <summary>In-place resize: compares what the runtime applied with what the specification asks for.</summary>
internal static class ResizePlan
{
    public static bool IsDue(Pod pod, Container container, RuntimeContainerStatus status) =>
        !pod.IsStatic() && status.Resources is { } applied && (CpuDiffers(container, applied) || MemoryDiffers(container, applied));

    /// <summary>Whether a resource that differs has the resize policy RestartContainer.</summary>
    public static bool NeedsRestart(Container container, RuntimeContainerStatus status) =>
        status.Resources is { } applied && container.ResizePolicy.Exists(policy =>
            policy.RestartPolicy == "RestartContainer"
            && (policy.ResourceName == "cpu" ? CpuDiffers(container, applied) : policy.ResourceName == "memory" && MemoryDiffers(container, applied)));

    private static bool CpuDiffers(Container container, LinuxResources applied)
    {
        var limit = container.Resources.Limits.TryGetValue("cpu", out var cpu) ? cpu.MilliValue : 0;
        var appliedLimit = CpuMath.QuotaToMilliCpu(applied.CpuQuota, applied.CpuPeriod);
        var limitDiffers = limit != appliedLimit && (limit > CpuMath.MinMilliCpuLimit || appliedLimit > CpuMath.MinMilliCpuLimit);
        var request = container.Resources.Requests.TryGetValue("cpu", out var requested) ? requested.MilliValue : limit;
        return limitDiffers || (applied.CpuShares > 0 && applied.CpuShares != CpuMath.MilliCpuToShares(request));
    }

    private static bool MemoryDiffers(Container container, LinuxResources applied)
    {
        var limit = container.Resources.Limits.TryGetValue("memory", out var memory) ? memory.Value : 0;
        return limit > 0 && applied.MemoryLimitBytes > 0 && limit != applied.MemoryLimitBytes;
    }
}
