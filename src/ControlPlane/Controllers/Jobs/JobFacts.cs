using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Controllers.Jobs.Indexes;
using Kubestrel.Controllers.Jobs.Policies;
using Kubestrel.Kinds.Batch.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Jobs;

/// <summary>
/// The numbers of a job: what its status has counted, and what its pods add to that. A finished pod is counted once because it keeps a
/// finalizer until the status has its uid (status.uncountedTerminatedPods), and loses its place there once the finalizer is gone.
/// </summary>
internal sealed class JobFacts
{
    public JobFacts(JobSnapshot snapshot, DateTimeOffset now)
    {
        Snapshot = snapshot;
        Now = now;
        var job = snapshot.Job;
        var uncounted = job.Status.UncountedTerminatedPods ?? UncountedTerminatedPods.Empty;
        UncountedSucceeded = uncounted.Succeeded.ToHashSet(StringComparer.Ordinal);
        UncountedFailed = uncounted.Failed.ToHashSet(StringComparer.Ordinal);
        Active = [.. snapshot.Pods.Where(PodState.IsActive)];
        Ready = Active.Count(PodState.IsReady);
        Terminating = snapshot.Pods.Count(PodState.IsTerminating);

        var newSucceeded = Tracked(UncountedSucceeded).Where(static pod => pod.Status.Phase == "Succeeded").ToList();
        var newFailed = Tracked(UncountedFailed).Where(pod => JobRules.IsFailed(pod, job)).ToList();
        Backoff = snapshot.Backoff.Next(newSucceeded, newFailed);
        Failed = job.Status.Failed + newFailed.Count(pod => FailurePolicy.Match(job, pod).IsCounted) + UncountedFailed.Count;
        if (JobRules.IsIndexed(job))
        {
            var completions = job.Spec.Completions ?? 0;
            CountedIndexes = IndexSet.Parse(job.Status.CompletedIndexes, completions);
            SucceededIndexes = CountedIndexes.With(IndexedPods.Succeeded(job, snapshot.Pods));
            Succeeded = SucceededIndexes.Count;
            if (JobRules.HasLimitPerIndex(job))
            {
                FailedIndexes = IndexSet.Parse(job.Status.FailedIndexes, completions).With(IndexedPods.Failed(job, snapshot.Pods));
                Delayed = IndexedPods.Delayed(job, Tracked([]), Active, SucceededIndexes, FailedIndexes);
            }
        }
        else
        {
            Succeeded = job.Status.Succeeded + newSucceeded.Count + UncountedSucceeded.Count;
        }
    }

    public JobSnapshot Snapshot { get; }

    public Job Job => Snapshot.Job;

    public DateTimeOffset Now { get; }

    public IReadOnlyList<Pod> Active { get; }

    public int Ready { get; }

    /// <summary>Pods that are being deleted and have not finished.</summary>
    public int Terminating { get; }

    public int Succeeded { get; }

    public int Failed { get; }

    public HashSet<string> UncountedSucceeded { get; }

    public HashSet<string> UncountedFailed { get; }

    /// <summary>The indexes that the status has.</summary>
    public IndexSet CountedIndexes { get; } = IndexSet.Empty;

    /// <summary>Those and the ones whose pods have just succeeded.</summary>
    public IndexSet SucceededIndexes { get; } = IndexSet.Empty;

    /// <summary>Null without backoffLimitPerIndex.</summary>
    public IndexSet? FailedIndexes { get; }

    /// <summary>By index: the failed pod that the next one replaces; with backoffLimitPerIndex only.</summary>
    public IReadOnlyDictionary<int, Pod> Delayed { get; } = new Dictionary<int, Pod>();

    public BackoffRecord Backoff { get; }

    /// <summary>The job's start, now if it has not started; null while it is suspended before its start.</summary>
    public Time? StartTime => Job.Status.StartTime ?? (JobRules.IsSuspended(Job) ? null : Time.From(Now));

    /// <summary>The pod has its finalizer and takes part in the count.</summary>
    public bool IsTracked(Pod pod) => JobRules.HasFinalizer(pod) && !Snapshot.Released.Contains(pod.Metadata.Uid);

    private IEnumerable<Pod> Tracked(HashSet<string> counted) => Snapshot.Pods.Where(pod =>
        IsTracked(pod) && !counted.Contains(pod.Metadata.Uid) && (!JobRules.IsIndexed(Job) || CompletionIndex.IsValid(pod, Job)));
}
