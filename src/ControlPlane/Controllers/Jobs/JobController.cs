using System.Collections.Concurrent;
using System.Globalization;
using Kubestrel.Client;
using Kubestrel.Client.Events;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Kubestrel.Controllers.Framework;
using Kubestrel.Controllers.Framework.Claims;
using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Kinds.Batch.V1;
using Kubestrel.Kinds.Core.V1;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Controllers.Jobs;

/// <summary>Runs jobs to completion.</summary>
[ActsAs("job-controller")]
internal sealed class JobController : IController, IDisposable
{
    /// <summary>Changes of pods wait this long for others, so that a burst of them is one write of the status.</summary>
    private static readonly TimeSpan BatchPeriod = TimeSpan.FromMilliseconds(100);

    private readonly ControllerContext _context;
    private readonly IEventRecorder _events;
    private readonly Informer<Job> _jobs;
    private readonly Informer<Pod> _pods;
    private readonly Expectations<ObjectKey> _expectations;
    private readonly PendingReleases _releases = new();
    private readonly ConcurrentDictionary<ObjectKey, BackoffRecord> _backoffs = new();
    private readonly ConcurrentDictionary<ObjectKey, string> _written = new();
    private readonly Reconciler<ObjectKey> _reconciler;
    private readonly Reconciler<ObjectKey> _stranded;
    private readonly JobPods _podWriter;

    public JobController(ControllerContext context)
    {
        _context = context;
        _events = context.Events("job-controller");
        _expectations = new(context.Time);
        _podWriter = new(context.Client, new PodWriter(context.Client, _events), _expectations, _releases);
        var logger = context.Loggers.CreateLogger<JobController>();
        _reconciler = new(Name, context.Time, logger, ReconcileAsync, workers: 5);
        _stranded = new(Name, context.Time, logger, ReleaseStrandedAsync);
        _jobs = context.Informers.Get<Job>();
        _pods = context.Informers.Get<Pod>();
        ControllerIndexes.AddOrphans(_pods);
        _jobs.Subscribe(JobChanged);
        _pods.Subscribe(PodChanged);
    }

    public string Name => "job-controller";

    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(_reconciler.RunAsync(cancellationToken), _stranded.RunAsync(cancellationToken));

    public void Dispose()
    {
        _reconciler.Dispose();
        _stranded.Dispose();
    }

    private async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (_jobs.Find(key.Namespace, key.Name) is not { } job)
        {
            Forget(key);
            return null;
        }

        if (JobRules.IsForeign(job) || IsBehind(key, job))
        {
            return null;
        }

        if (JobRules.IsFinished(job))
        {
            _backoffs.TryRemove(key, out _);
            return null;
        }

        if (job.Spec.CompletionMode is not (null or "NonIndexed" or "Indexed"))
        {
            _events.Record(job, "Warning", "UnknownCompletionMode", "Skipped Job sync because completion mode is unknown");
            return null;
        }

        // 1. What there is. Expectations are read before the pods, so that a change in between is seen twice and not missed.
        var isCurrent = _expectations.Satisfied(key);
        var released = _releases.Of(key);
        var pods = await Claims.ClaimAsync(
            _context.Client, job, Selector.Of(job.Spec.Selector), ControllerIndexes.OwnedAndOrphans(_pods, job), cancellationToken, JobNames.TrackingFinalizer).ConfigureAwait(false);
        var facts = new JobFacts(new(job, pods, released, isCurrent, _backoffs.GetValueOrDefault(key)), _context.Time.GetUtcNow());

        // 2. Create and delete pods.
        var plan = JobPlanner.Plan(facts);
        var outcome = await _podWriter.ApplyAsync(key, job, plan, cancellationToken).ConfigureAwait(false);

        // 3. Count.
        await TrackAsync(key, facts, JobTracking.For(facts, plan, outcome), cancellationToken).ConfigureAwait(false);
        return outcome.Error is null ? plan.Again : throw new ApiException(outcome.Error);
    }

    private async Task TrackAsync(ObjectKey key, JobFacts facts, JobTracking tracking, CancellationToken cancellationToken)
    {
        var job = facts.Job with { Status = tracking.Status };
        if (tracking.IsChanged)
        {
            job = await WriteAsync(key, job, cancellationToken).ConfigureAwait(false);
            _backoffs[key] = facts.Backoff;
        }

        if (tracking.Event is { } note)
        {
            _events.Record(job, "Normal", note.Reason, note.Message);
        }

        var tracked = JobTracking.Tracked(facts);
        Status? error = null;
        if (tracking.Release.Count > 0)
        {
            (var released, error) = await _podWriter.ReleaseAsync(key, tracking.Release, cancellationToken).ConfigureAwait(false);
            tracked.ExceptWith(released);
        }

        var status = JobTracking.Counted(job.Status, tracked);
        var finished = error is null ? tracking.Finished(status, facts.Now) : null;
        if (finished is not null || status.Succeeded != job.Status.Succeeded || status.Failed != job.Status.Failed)
        {
            job = await WriteAsync(key, job with { Status = finished ?? status }, cancellationToken).ConfigureAwait(false);
        }

        if (error is not null)
        {
            throw new ApiException(error);
        }

        if (finished is not null)
        {
            TellFinished(job, tracking.Finish!);
        }
    }

    private async Task<Job> WriteAsync(ObjectKey key, Job job, CancellationToken cancellationToken)
    {
        var written = (await _context.Client.UpdateStatusAsync(job, cancellationToken).ConfigureAwait(false)).Value;
        _written[key] = written.Metadata.ResourceVersion;
        return written;
    }

    /// <summary>
    /// Whether the informer shows the job as it was before the last write. Counting on that could create a pod in place of one that is
    /// counted already; the informer's next change brings the key back.
    /// </summary>
    private bool IsBehind(ObjectKey key, Job job) =>
        _written.TryGetValue(key, out var version)
        && ulong.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var written)
        && ulong.TryParse(job.Metadata.ResourceVersion, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
        && seen < written;

    private void TellFinished(Job job, JobCondition finish)
    {
        if (finish.Type != JobConditions.Complete)
        {
            _events.Record(job, "Warning", finish.Reason, finish.Message);
            return;
        }

        if (job.Spec.Completions is { } completions && job.Status.Succeeded > completions)
        {
            _events.Record(job, "Warning", "TooManySucceededPods", "Too many succeeded pods running after completion count reached");
        }

        _events.Record(job, "Normal", "Completed", "Job completed");
    }

    /// <summary>Frees a pod that nobody counts any more.</summary>
    private async Task<TimeSpan?> ReleaseStrandedAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (_pods.Find(key.Namespace, key.Name) is { } pod && JobRules.IsStranded(pod, JobOf(pod)))
        {
            var error = await _podWriter.RemoveFinalizerAsync(pod, cancellationToken).ConfigureAwait(false);
            if (error is not (null or { Code: 404 }))
            {
                throw new ApiException(error);
            }
        }

        return null;
    }

    private void JobChanged(Change<Job> change)
    {
        if (change is { Old: { } old, New: { } current } && old.Metadata.Uid != current.Metadata.Uid)
        {
            Forget(change.Key);
        }

        if (change.IsDeletion || JobRules.IsFinished(change.Any))
        {
            foreach (var pod in ControllerIndexes.OwnedAndOrphans(_pods, change.Any).Where(JobRules.HasFinalizer))
            {
                _stranded.Add(ObjectKey.Of(pod));
            }
        }

        if (change.Old is { } before && change.New is { } after && before.Metadata.Generation == after.Metadata.Generation)
        {
            _reconciler.AddAfter(change.Key, BatchPeriod);
        }
        else
        {
            _reconciler.Add(change.Key);
        }
    }

    private void PodChanged(Change<Pod> change)
    {
        if (change is { Old: { } replaced, New: { } made } && replaced.Metadata.Uid != made.Metadata.Uid)
        {
            PodChanged(new(replaced, null));
            PodChanged(new(null, made));
            return;
        }

        var pod = change.Any;
        if (change.Old is { } old && Owners.ControllerOf(old) != Owners.ControllerOf(pod) && JobOf(old) is { } former)
        {
            _releases.Seen(ObjectKey.Of(former), pod.Metadata.Uid);
            Queue(former);
        }

        if (JobOf(pod) is not { } job)
        {
            Unclaimed(change);
            return;
        }

        var key = ObjectKey.Of(job);
        if (change.IsDeletion || pod.Metadata.DeletionTimestamp is not null)
        {
            _expectations.Deleted(key, pod.Metadata.Uid);
        }
        else if (change.Old is null)
        {
            _expectations.Created(key);
        }

        if (change.IsDeletion || !JobRules.HasFinalizer(pod))
        {
            _releases.Seen(key, pod.Metadata.Uid);
        }
        else if (JobRules.IsFinished(job))
        {
            _stranded.Add(change.Key);
        }

        Queue(job);
    }

    private void Unclaimed(Change<Pod> change)
    {
        var pod = change.Any;
        if (JobRules.HasFinalizer(pod) && (Owners.ControllerOf(pod) is null || pod.Metadata.DeletionTimestamp is not null))
        {
            _stranded.Add(change.Key);
        }

        if (change.IsDeletion || Owners.ControllerOf(pod) is not null
            || (change.Old is { } old && old.Metadata.Labels == pod.Metadata.Labels && old.Metadata.OwnerReferences == pod.Metadata.OwnerReferences))
        {
            return;
        }

        foreach (var job in _jobs.FindByIndex(Client.Informers.Indexes.Namespace, pod.Metadata.Namespace))
        {
            if (Selector.Of(job.Spec.Selector) is { IsEverything: false } selector && selector.Matches(pod.Metadata.Labels))
            {
                Queue(job);
            }
        }
    }

    private void Queue(Job job) => _reconciler.AddAfter(ObjectKey.Of(job), BatchPeriod);

    private Job? JobOf(Pod pod) =>
        Owners.ControllerOf(pod) is { Kind: "Job" } controller && _jobs.Find(pod.Metadata.Namespace, controller.Name) is { } job && job.Metadata.Uid == controller.Uid ? job : null;

    private void Forget(ObjectKey key)
    {
        _expectations.Forget(key);
        _releases.Forget(key);
        _backoffs.TryRemove(key, out _);
        _written.TryRemove(key, out _);
    }
}
