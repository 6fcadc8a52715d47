using System.Collections.Concurrent;
using Kubestrel.Client;
using Kubestrel.Client.Queues;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Statuses;

/// <summary>
/// Holds the newest status of each pod and writes it to the API when it differs, in order for one pod and beside each other
/// for many. A pod that is being deleted is removed from the API once everything of it is gone.
/// </summary>
internal sealed partial class StatusManager(
    IKubeClient client, Func<string, Pod?> findPod, TimeProvider time, ILogger<StatusManager> logger) : IDisposable
{
    private const int Writers = 4;

    private readonly ConcurrentDictionary<string, StatusEntry> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Pod> _written = new(StringComparer.Ordinal);
    private readonly WorkQueue<string> _queue = new(time);

    public PodStatus? Get(string uid) => _entries.TryGetValue(uid, out var entry) ? entry.Status : null;

    /// <param name="mayRun">Containers may still run.</param>
    public PodStatus Set(Pod pod, PodStatus status, bool mayRun)
    {
        var old = Get(pod.Metadata.Uid) ?? pod.Status;
        var stamped = Stamp(old, status);
        if (_entries.TryGetValue(pod.Metadata.Uid, out var known))
        {
            if (known.IsFinished || (known.Status == stamped && known.MayRun == mayRun && !pod.IsDeleting()))
            {
                return known.Status;
            }
        }

        _entries[pod.Metadata.Uid] = new StatusEntry(pod, stamped, mayRun, false);
        _queue.Add(pod.Metadata.Uid);
        return stamped;
    }

    /// <summary>The pod has left nothing behind: tells its end and lets a deleted one go.</summary>
    public void Finish(Pod pod)
    {
        var status = Get(pod.Metadata.Uid) ?? pod.Status;
        var final = FinalStatus.Of(pod, status);
        _entries[pod.Metadata.Uid] = new StatusEntry(pod, Stamp(status, final), false, true);
        _queue.Add(pod.Metadata.Uid);
    }

    public bool IsFinished(string uid) => _entries.TryGetValue(uid, out var entry) && entry.IsFinished;

    /// <summary>A pod with nothing on the node and this last status.</summary>
    public void Adopt(Pod pod, PodStatus status)
    {
        _entries[pod.Metadata.Uid] = new StatusEntry(pod, Stamp(pod.Status, status), false, true);
        _queue.Add(pod.Metadata.Uid);
    }

    /// <summary>The API may have changed the pod: a status that got lost is written again, a finished pod that is now deleted goes.</summary>
    public void Reconcile(Pod pod)
    {
        if (_entries.TryGetValue(pod.Metadata.Uid, out var entry) && (entry.IsFinished || StatusPatch.Between(pod.Metadata.Uid, pod.Status, Merge(pod, entry)) is not null))
        {
            _queue.Add(pod.Metadata.Uid);
        }
    }

    public void Forget(string uid)
    {
        _entries.TryRemove(uid, out _);
        _written.TryRemove(uid, out _);
    }

    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => WriteAllAsync(cancellationToken)));

    public void Dispose() => _queue.Dispose();

    private async Task WriteAllAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            string uid;
            try
            {
                uid = await _queue.TakeAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            var succeeded = false;
            try
            {
                succeeded = !_entries.TryGetValue(uid, out var entry) || await WriteAsync(uid, entry, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
            {
                LogFailed(uid, exception);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            finally
            {
                _queue.Done(uid);
            }

            if (succeeded)
            {
                _queue.Forget(uid);
            }
            else
            {
                _queue.AddRateLimited(uid);
            }
        }
    }

    private async Task<bool> WriteAsync(string uid, StatusEntry entry, CancellationToken cancellationToken)
    {
        if (Current(uid, entry) is not { } pod)
        {
            return true;
        }

        if (StatusPatch.Between(pod.Metadata.Uid, pod.Status, Merge(pod, entry)) is { } patch)
        {
            var patched = await client.PatchAsync<Pod>(
                pod.Metadata.Namespace, pod.Metadata.Name, PatchType.Strategic, patch, cancellationToken, "status").ConfigureAwait(false);
            if (!patched.IsSuccess)
            {
                LogRefused(entry.Pod.Describe(), patched.Error.Message);
                return patched.IsNotFound || patched.IsConflict;
            }

            pod = patched.Value;
            _written[uid] = pod;
        }

        return !entry.IsFinished || !pod.IsDeleting() || pod.IsMirror() || await DeleteAsync(pod, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> DeleteAsync(Pod pod, CancellationToken cancellationToken)
    {
        var options = new DeleteOptions { GracePeriodSeconds = 0, Preconditions = new() { Uid = pod.Metadata.Uid } };
        var deleted = await client.DeleteAsync<Pod>(pod.Metadata.Namespace, pod.Metadata.Name, cancellationToken, options).ConfigureAwait(false);
        if (!deleted.IsSuccess && !deleted.IsNotFound)
        {
            LogRefused(pod.Describe(), deleted.Error.Message);
        }

        return deleted.IsSuccess || deleted.IsNotFound || deleted.Error?.Code == 409;
    }

    /// <summary>The newest object known: the informer's, or what our last write answered.</summary>
    private Pod? Current(string uid, StatusEntry entry)
    {
        var cached = findPod(uid);
        var written = _written.GetValueOrDefault(uid);
        if (cached is null || written is null || written.Metadata.Uid != cached.Metadata.Uid)
        {
            return cached ?? (written is null && !entry.Pod.IsStatic() ? entry.Pod : null);
        }

        return VersionOf(written) > VersionOf(cached) ? written : cached;
    }

    private static ulong VersionOf(Pod pod) => ulong.TryParse(pod.Metadata.ResourceVersion, out var version) ? version : 0;

    private static PodStatus Merge(Pod pod, StatusEntry entry)
    {
        var status = entry.Status with { NominatedNodeName = pod.Status.NominatedNodeName, ResourceClaimStatuses = pod.Status.ResourceClaimStatuses };
        var ends = !PodFacts.IsTerminalPhase(pod.Status.Phase) && PodFacts.IsTerminalPhase(status.Phase);
        if (ends && entry.MayRun)
        {
            status = status with { Phase = pod.Status.Phase, Reason = pod.Status.Reason, Message = pod.Status.Message };
        }

        return PodFacts.IsTerminalPhase(status.Phase) ? status with { Conditions = status.Conditions.Map(condition => Unready(condition, status.Phase)) } : status;
    }

    private static PodCondition Unready(PodCondition condition, string phase) =>
        condition is { Type: PodConditions.Ready or PodConditions.ContainersReady, Status: "True" }
            ? PodConditions.Ended(condition.Type, phase) with { LastTransitionTime = condition.LastTransitionTime }
            : condition;

    private PodStatus Stamp(PodStatus old, PodStatus status)
    {
        var now = Time.From(time.GetUtcNow());
        return status with
        {
            StartTime = status.StartTime ?? old.StartTime ?? now,
            Conditions = status.Conditions.Map(condition => !PodConditions.IsOwned(condition.Type) ? condition : condition with
            {
                LastTransitionTime = old.Condition(condition.Type) is { } before && before.Status == condition.Status ? before.LastTransitionTime : now,
            }),
        };
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The status of pod {Pod} was refused: {Reason}")]
    private partial void LogRefused(string pod, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The status of pod {Uid} could not be written")]
    private partial void LogFailed(string uid, Exception exception);
}
