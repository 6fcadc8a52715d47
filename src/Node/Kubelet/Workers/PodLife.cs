using Kubestrel.Client.Events;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Cgroups;
using Kubestrel.Kubelet.Containers;
using Kubestrel.Kubelet.Objects;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.Probes;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Kubelet.Statuses;
using Kubestrel.Kubelet.Volumes;
using Kubestrel.Runtimes.Contract;

namespace Kubestrel.Kubelet.Workers;

/// <summary>What a worker does in each phase of a pod.</summary>
internal sealed class PodLife(
    KubeletOptions options,
    SyncPipeline pipeline,
    RuntimeCache cache,
    StatusSource statuses,
    StatusManager manager,
    ProbeManager probes,
    ContainerKiller killer,
    PodVolumes volumes,
    CgroupManager cgroups,
    PodObjects objects,
    IEventRecorder events,
    Random random)
{
    /// <summary>Brings the pod to its specification. After own actions it is to be looked at again at once.</summary>
    public async Task<SyncResult> SyncAsync(Pod pod, Pod? mirror, CancellationToken cancellationToken)
    {
        var uid = pod.Metadata.Uid;
        var context = new SyncContext(pod, mirror, cache.Get(uid));
        var outcome = await pipeline.RunAsync(context, cancellationToken).ConfigureAwait(false);
        if (outcome == StepOutcome.Terminal)
        {
            return new SyncResult(true, TimeSpan.Zero);
        }

        statuses.Note(uid, context.Started);
        if (context.HasActed)
        {
            await ReadAsync(uid, cancellationToken).ConfigureAwait(false);
        }

        var status = statuses.Publish(pod, cache.Get(uid), isTerminal: false, mayRun: true);
        if (PodFacts.IsTerminalPhase(status.Phase))
        {
            return new SyncResult(true, TimeSpan.Zero);
        }

        var delay = context.RetryAfter is { } retry && retry < options.SyncFrequency ? retry : Jittered(options.SyncFrequency);
        if (context.HasActed && context.RetryAfter is null)
        {
            // What was started may call for a next step: init containers that ended meanwhile, a probe that is settled.
            delay = TimeSpan.FromMilliseconds(1);
        }

        return new SyncResult(false, statuses.ActiveFor(pod) is { } active && active < delay ? Positive(active) : delay);
    }

    /// <summary>Ends every container and the sandbox. False when it has to be tried again.</summary>
    public async Task<bool> TerminateAsync(Pod pod, long? grace, CancellationToken cancellationToken)
    {
        var uid = pod.Metadata.Uid;
        var before = await ReadAsync(uid, cancellationToken).ConfigureAwait(false);
        statuses.Publish(pod, before, isTerminal: false, mayRun: true);
        probes.StopLivenessAndStartup(uid);
        if (await killer.KillPodAsync(pod, before, grace, cancellationToken).ConfigureAwait(false) is { } error)
        {
            events.Record(pod, "Warning", "FailedKillPod", $"error killing pod: {error}");
            return false;
        }

        probes.RemovePod(uid);
        var after = cache.Get(uid);
        if (after.RunningContainers.Any())
        {
            return false;
        }

        statuses.Publish(pod, after with { Ips = before.Ips }, isTerminal: true, mayRun: false);
        return true;
    }

    /// <summary>Removes what the pod had on the node and tells its end. False when it has to be tried again.</summary>
    public Task<bool> CleanUpAsync(Pod pod, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var uid = pod.Metadata.Uid;
        if (volumes.TearDown(uid) is not null || !cgroups.Remove(uid, pod.QosClass()))
        {
            return Task.FromResult(false);
        }

        objects.Unregister(uid);
        manager.Finish(pod);
        return Task.FromResult(true);
    }

    private async Task<RuntimePod> ReadAsync(string uid, CancellationToken cancellationToken)
    {
        RuntimeResult<RuntimePod> read = await cache.RefreshAsync(uid, cancellationToken).ConfigureAwait(false);
        return read.IsOk ? read.Value : cache.Get(uid);
    }

    private TimeSpan Jittered(TimeSpan interval)
    {
        lock (random)
        {
            return interval * (1 + (random.NextDouble() / 2));
        }
    }

    private static TimeSpan Positive(TimeSpan span) => span > TimeSpan.FromMilliseconds(10) ? span : TimeSpan.FromMilliseconds(10);
}
