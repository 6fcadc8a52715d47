using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.ReplicaSets;

/// <summary>How many pods to create, or which to delete; at most 500 at a time.</summary>
internal sealed record ReplicaPlan(int Create, IReadOnlyList<Pod> Delete)
{
    public const int Burst = 500;

    public static ReplicaPlan Nothing { get; } = new(0, []);

    public static ReplicaPlan For(ReplicaSnapshot snapshot, DateTimeOffset now)
    {
        if (!snapshot.IsCurrent || snapshot.Owner.Metadata.DeletionTimestamp is not null)
        {
            return Nothing;
        }

        var excess = snapshot.Pods.Count - snapshot.Owner.Replicas;
        if (excess < 0)
        {
            return new(Math.Min(-excess, Burst), []);
        }

        if (excess == 0)
        {
            return Nothing;
        }

        var order = excess == snapshot.Pods.Count ? snapshot.Pods : PodDeletionOrder.Sort(snapshot.Pods, snapshot.Related, now);
        return new(0, [.. order.Take(Math.Min(excess, Burst))]);
    }
}
