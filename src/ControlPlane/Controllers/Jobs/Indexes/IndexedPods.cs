using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Controllers.Jobs.Policies;
using Kubestrel.Kinds.Batch.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Jobs.Indexes;

/// <summary>What the pods of an indexed job say about its indexes.</summary>
internal static class IndexedPods
{
    /// <summary>The indexes whose pods have just succeeded.</summary>
    public static IEnumerable<int> Succeeded(Job job, IEnumerable<Pod> pods) => CompletionIndex.Of(
        pods.Where(pod => pod.Status.Phase == "Succeeded" && CompletionIndex.IsValid(pod, job) && JobRules.HasFinalizer(pod)));

    /// <summary>The indexes that have used up their own retries or whose failure policy ends them.</summary>
    public static IEnumerable<int> Failed(Job job, IEnumerable<Pod> pods) => CompletionIndex.Of(
        pods.Where(pod => CompletionIndex.IsValid(pod, job) && JobRules.HasFinalizer(pod) && IsIndexFailed(job, pod)));

    /// <summary>The last failed pod of each index that is to be tried again: it keeps its finalizer, and with it the count, until the next pod is there.</summary>
    public static Dictionary<int, Pod> Delayed(Job job, IEnumerable<Pod> valid, IReadOnlyCollection<Pod> active, IndexSet succeeded, IndexSet failed)
    {
        var activeIndexes = CompletionIndex.Of(active).ToHashSet();
        var delayed = new Dictionary<int, Pod>();
        foreach (var pod in valid.Where(pod => JobRules.IsFailed(pod, job)))
        {
            var index = CompletionIndex.Of(pod);
            if (succeeded.Contains(index) || failed.Contains(index) || activeIndexes.Contains(index))
            {
                continue;
            }

            if (!delayed.TryGetValue(index, out var known)
                || (AbsoluteFailures(known) <= AbsoluteFailures(pod) && FinishTimes.Of(pod) >= FinishTimes.Of(known)))
            {
                delayed[index] = pod;
            }
        }

        return delayed;
    }

    /// <summary>All failures of the index before this pod, ignored ones included.</summary>
    public static int AbsoluteFailures(Pod pod) => CompletionIndex.FailureCount(pod) + CompletionIndex.IgnoredFailureCount(pod);

    /// <summary>Pods without an index, beyond the last one, or with one that another pod has as well.</summary>
    public static (List<Pod> Surplus, List<Pod> Kept) Duplicates(Job job, IEnumerable<Pod> pods)
    {
        List<Pod> surplus = [];
        List<Pod> rest = [];
        foreach (var group in pods.GroupBy(CompletionIndex.Of).OrderBy(static group => group.Key))
        {
            if (group.Key == CompletionIndex.Unknown || group.Key >= (job.Spec.Completions ?? 0))
            {
                surplus.AddRange(group);
                continue;
            }

            var ordered = PodDeletionOrder.Sort(group);
            surplus.AddRange(ordered[..^1]);
            rest.Add(ordered[^1]);
        }

        return (surplus, rest);
    }

    private static bool IsIndexFailed(Job job, Pod pod)
    {
        if (!JobRules.IsFailed(pod, job))
        {
            return false;
        }

        var match = FailurePolicy.Match(job, pod);
        return match.Action == FailurePolicy.FailIndex || (match.IsCounted && CompletionIndex.FailureCount(pod) >= job.Spec.BackoffLimitPerIndex);
    }
}
