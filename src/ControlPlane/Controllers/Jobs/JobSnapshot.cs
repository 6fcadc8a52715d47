using Kubestrel.Kinds.Batch.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Jobs;

/// <param name="Pods">All pods of the job, finished ones included.</param>
/// <param name="Released">Uids of pods whose tracking finalizer is known to be gone though the informer still shows it.</param>
/// <param name="IsCurrent">The informer has shown all earlier creations and deletions.</param>
internal sealed record JobSnapshot(Job Job, IReadOnlyList<Pod> Pods, IReadOnlySet<string> Released, bool IsCurrent, BackoffRecord Backoff);
