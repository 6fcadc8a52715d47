using Kubestrel.Kinds.Core.V1;
using Kubestrel.Scheduler.Framework;

namespace Kubestrel.Scheduler.Queue;

/// <summary>A pod that waits for a node.</summary>
internal sealed class QueuedPod(Pod pod, DateTimeOffset added)
{
    public PodToSchedule Pod { get; set; } = new(pod);

    public DateTimeOffset Added { get; } = added;

    public int Attempts { get; set; }

    public DateTimeOffset LastAttempt { get; set; }

    /// <summary>The plugins that rejected it at its last attempt.</summary>
    public IReadOnlySet<string> RejectedBy { get; set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>1 s, doubled with every attempt, at most 10 s.</summary>
    public DateTimeOffset BackoffEnd => LastAttempt + TimeSpan.FromSeconds(Math.Min(10, Math.Pow(2, Math.Min(Attempts, 10) - 1)));
}
