using System.Collections.Concurrent;
using Kubestrel.Client.Events;
using Kubestrel.Kubelet.Nodes;
using Kubestrel.Kubelet.Variables;
using Kubestrel.Kubelet.Volumes;

namespace Kubestrel.Kubelet.Workers.Steps;

/// <summary>Every volume is ready before a container starts; failures are tried again after 0.5 s, doubled up to 2 min.</summary>
internal sealed class VolumesStep(KubeletOptions options, NodeFacts node, PodVolumes volumes, IEventRecorder events, TimeProvider time) : ISyncStep
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(122);
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);

    public async Task<StepOutcome> RunAsync(SyncContext context, CancellationToken cancellationToken)
    {
        var pod = context.Pod;
        var addresses = new PodAddresses(context.Runtime.Ips.Count > 0 ? context.Runtime.Ips : pod.Spec.HostNetwork ? options.NodeIps : [], options.NodeIps);
        var (errors, renewAt) = await volumes.EnsureAsync(new VolumeInput(pod, addresses, node.Allocatable), cancellationToken).ConfigureAwait(false);
        if (renewAt is { } at && at - time.GetUtcNow() is var left && left > TimeSpan.Zero)
        {
            context.RetryWithin(left);
        }

        if (errors.Count == 0)
        {
            _failures.TryRemove(pod.Metadata.Uid, out _);
            return StepOutcome.Continue;
        }

        foreach (var (volume, error) in errors)
        {
            events.Record(pod, "Warning", "FailedMount", $"MountVolume.SetUp failed for volume {GoString.Quote(volume)} : {error}");
        }

        var failures = _failures.AddOrUpdate(pod.Metadata.Uid, 1, static (_, count) => count + 1);
        var delay = FirstDelay * Math.Pow(2, Math.Min(failures - 1, 10));
        context.RetryWithin(delay < MaxDelay ? delay : MaxDelay);
        return StepOutcome.Retry;
    }
}
