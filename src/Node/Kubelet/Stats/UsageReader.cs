using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Stats;

namespace Kubestrel.Kubelet.Stats;

/// <summary>Reads what pods use, all at once.</summary>
internal sealed class UsageReader(IRuntime runtime, RuntimeCache cache, CpuRates rates)
{
    public async Task<IReadOnlyList<PodUsage>> ReadAsync(CancellationToken cancellationToken)
    {
        var containers = await runtime.ListContainerStatsAsync(null, cancellationToken).ConfigureAwait(false);
        var sandboxes = await runtime.ListSandboxStatsAsync(null, cancellationToken).ConfigureAwait(false);
        var byPod = (containers.IsOk ? containers.Value : []).Select(WithRate).ToLookup(usage => usage.Labels.GetValueOrDefault(ContainerLabels.PodUid, ""), StringComparer.Ordinal);
        var bySandbox = (sandboxes.IsOk ? sandboxes.Value : []).ToDictionary(usage => usage.Id, StringComparer.Ordinal);
        return
        [
            .. cache.Pods.Where(pod => pod.IsRunning).Select(pod => new PodUsage(
                pod, [.. byPod[pod.Uid]], pod.Sandboxes.Select(sandbox => bySandbox.GetValueOrDefault(sandbox.Id)).FirstOrDefault(usage => usage is not null))),
        ];
    }

    private ContainerUsage WithRate(ContainerUsage usage) =>
        usage.Cpu is { UsageNanoCores: null, UsageCoreNanoSeconds: { } counter } cpu
            ? usage with { Cpu = cpu with { UsageNanoCores = rates.Rate(usage.Id, counter, cpu.Timestamp) } }
            : usage;
}
