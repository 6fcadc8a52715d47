using System.Collections.Concurrent;
using Kubestrel.Client.Events;
using Kubestrel.Client.Informers;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Admission;
using Kubestrel.Kubelet.Collection;
using Kubestrel.Kubelet.Evictions;
using Kubestrel.Kubelet.Objects;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Kubelet.Statuses;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Workers;

/// <summary>Knows every pod of the node, from the API and from manifests, and gives each its worker.</summary>
internal sealed class PodDirector(
    PodLife life,
    StatusSource statuses,
    StatusManager manager,
    PodAdmission admission,
    PodObjects objects,
    RuntimeCache cache,
    PodDisposal disposal,
    MirrorPods mirrors,
    IEventRecorder events,
    TimeProvider time,
    ILogger<PodDirector> logger) : IEvictablePods
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, (PodWorker Worker, Task Loop)> _workers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Pod> _apiPods = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ObjectKey, Pod> _mirrors = new();
    private Dictionary<ObjectKey, Pod> _static = [];
    private CancellationToken _stop;

    /// <summary>Every pod whose worker has not let go of it.</summary>
    public IEnumerable<Pod> Pods => _workers.Values.Select(entry => entry.Worker.Pod).OfType<Pod>();

    public IEnumerable<string> Uids => _workers.Keys;

    public bool Knows(string uid) => _workers.ContainsKey(uid);

    /// <summary>The API's newest picture of a pod; of a static one its mirror.</summary>
    public Pod? FindInApi(string uid) =>
        _apiPods.TryGetValue(uid, out var pod) ? pod
        : _workers.TryGetValue(uid, out var entry) && entry.Worker.Pod is { } known && known.IsStatic() ? _mirrors.GetValueOrDefault(ObjectKey.Of(known))
        : null;

    public Pod? Find(string @namespace, string name) =>
        Pods.FirstOrDefault(pod => pod.Metadata.Name == name && pod.Metadata.Namespace == @namespace);

    public IReadOnlyList<Pod> Active =>
    [
        .. _workers.Values.Where(entry => entry.Worker.Phase == WorkerPhase.Syncing && !statuses.IsEvicted(entry.Worker.Uid))
            .Select(entry => entry.Worker.Pod).OfType<Pod>().Where(pod => !pod.IsDeleting() && !pod.IsFinished()),
    ];

    public void Evict(Pod pod, Eviction eviction)
    {
        if (_workers.TryGetValue(pod.Metadata.Uid, out var entry))
        {
            statuses.Evict(pod.Metadata.Uid, eviction);
            entry.Worker.End(eviction.GraceSeconds, isGone: false);
        }
    }

    public bool IsGone(string uid) => PhaseOf(uid) is null or WorkerPhase.Finished;

    public WorkerPhase? PhaseOf(string uid) => _workers.TryGetValue(uid, out var entry) ? entry.Worker.Phase : null;

    public void Start(CancellationToken cancellationToken) => _stop = cancellationToken;

    /// <summary>What the pod informer reports.</summary>
    public void Handle(Change<Pod> change)
    {
        lock (_gate)
        {
            if (change.Any.IsMirror())
            {
                HandleMirror(change);
            }
            else if (change.New is { } pod)
            {
                HandleApiPod(pod, change.Old);
            }
            else
            {
                Leave(change.Old!);
            }
        }
    }

    /// <summary>The manifests as they are now.</summary>
    public void SetStaticPods(IReadOnlyList<Pod> pods)
    {
        lock (_gate)
        {
            var before = _static;
            _static = pods.ToDictionary(ObjectKey.Of);
            foreach (var (key, pod) in before.Where(old => !_static.TryGetValue(old.Key, out var now) || now.Metadata.Uid != old.Value.Metadata.Uid))
            {
                Leave(pod);
                if (!_static.ContainsKey(key) && _mirrors.TryGetValue(key, out var mirror))
                {
                    disposal.Run(cancellationToken => mirrors.DeleteAsync(mirror, cancellationToken));
                }
            }

            foreach (var (key, pod) in _static)
            {
                WorkerOf(pod).Update(pod, _mirrors.GetValueOrDefault(key));
            }
        }
    }

    public void Wake(string uid)
    {
        if (_workers.TryGetValue(uid, out var entry))
        {
            entry.Worker.Wake();
        }
    }

    /// <summary>Completes when no worker runs any more.</summary>
    public Task WhenStoppedAsync() => Task.WhenAll(_workers.Values.Select(entry => entry.Loop));

    private void HandleApiPod(Pod pod, Pod? old)
    {
        if (old is not null && old.Metadata.Uid != pod.Metadata.Uid)
        {
            Leave(old);
        }

        var uid = pod.Metadata.Uid;
        _apiPods[uid] = pod;
        if (!Knows(uid) && (manager.IsFinished(uid) || !Admit(pod)))
        {
            manager.Reconcile(pod);
            return;
        }

        if (PhaseOf(uid) is null or WorkerPhase.Syncing)
        {
            objects.Register(pod);
        }

        WorkerOf(pod).Update(pod, null);
        manager.Reconcile(pod);
    }

    private void HandleMirror(Change<Pod> change)
    {
        var key = change.Key;
        if (change.New is { } mirror)
        {
            _mirrors[key] = mirror;
        }
        else
        {
            _mirrors.TryRemove(key, out _);
        }

        if (_static.TryGetValue(key, out var pod))
        {
            WorkerOf(pod).Update(pod, change.New);
            if (change.New is not null)
            {
                manager.Reconcile(pod with { Status = change.New.Status });
            }
        }
        else if (change.New is { } stale)
        {
            disposal.Run(cancellationToken => mirrors.DeleteAsync(stale, cancellationToken));
        }
    }

    /// <summary>
    /// True when the pod needs a worker. A pod that ended before the agent started does not, nor does one that is turned away;
    /// a pod that already ran here is not turned away by a restart of the agent.
    /// </summary>
    private bool Admit(Pod pod)
    {
        if (!cache.Get(pod.Metadata.Uid).IsEmpty)
        {
            return true;
        }

        if (pod.IsFinished())
        {
            manager.Adopt(pod, pod.Status);
            return false;
        }

        // A pod that has left the API takes no place, as the scheduler sees it too, though its containers may still be ending.
        var active = _workers.Values.Where(entry => !entry.Worker.IsGone).Select(entry => entry.Worker.Pod).OfType<Pod>()
            .Where(other => !other.IsFinished() && manager.Get(other.Metadata.Uid) is not { Phase: "Failed" or "Succeeded" });
        if (pod.IsDeleting() || admission.Reject(pod, [.. active]) is not { } rejection)
        {
            return true;
        }

        events.Record(pod, "Warning", rejection.Reason, rejection.Message);
        manager.Adopt(pod, pod.Status with { Phase = "Failed", Reason = rejection.Reason, Message = $"Pod was rejected: {rejection.Message}" });
        return false;
    }

    private PodWorker WorkerOf(Pod pod) => _workers.GetOrAdd(pod.Metadata.Uid, uid =>
    {
        var worker = new PodWorker(uid, life, time, logger);
        return (worker, Task.Run(() => RunAsync(worker), CancellationToken.None));
    }).Worker;

    /// <summary>A pod that comes back under the same uid, as a manifest may, begins when what it left before has gone.</summary>
    private async Task RunAsync(PodWorker worker)
    {
        await disposal.WhenRemovedAsync(worker.Uid).WaitAsync(_stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await worker.RunAsync(_stop).ConfigureAwait(false);
        if (worker.IsGone && !_stop.IsCancellationRequested)
        {
            Drop(worker.Uid);
        }
    }

    private void Leave(Pod pod)
    {
        var uid = pod.Metadata.Uid;
        _apiPods.TryRemove(uid, out _);
        if (!_workers.TryGetValue(uid, out var entry))
        {
            manager.Forget(uid);
            return;
        }

        var grace = pod.Metadata.DeletionGracePeriodSeconds;
        entry.Worker.End(grace is { } seconds ? Math.Max(1, seconds) : null, isGone: true);
        if (entry.Worker.Phase == WorkerPhase.Finished)
        {
            Drop(uid);
        }
    }

    private void Drop(string uid)
    {
        lock (_gate)
        {
            if (!_workers.TryRemove(uid, out _))
            {
                return;
            }

            manager.Forget(uid);
            statuses.Forget(uid);
            objects.Unregister(uid);
            disposal.Remove(uid);

            // Wanted again while it ended.
            if (_static.FirstOrDefault(entry => entry.Value.Metadata.Uid == uid) is { Value: { } pod, Key: var key })
            {
                WorkerOf(pod).Update(pod, _mirrors.GetValueOrDefault(key));
            }
        }
    }
}
