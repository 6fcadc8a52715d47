using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Controllers.Deployments;

/// <summary>Gives a changed number of replicas to the sets there are; in the middle of a rollout each gets its share.</summary>
internal static class Scaling
{
    public static void Plan(DeploymentWork work)
    {
        // 1. One set runs all pods (or none does): it gets the size.
        if (Sole(work) is { } sole)
        {
            if (DeploymentWork.Size(sole) != work.Replicas)
            {
                work.Scale(sole, work.Replicas);
            }

            return;
        }

        // 2. The new set has all its pods: what the old ones have left goes.
        if (work.New is { } current && IsSaturated(work, current))
        {
            foreach (var set in work.Old.Where(static set => DeploymentWork.Size(set) > 0))
            {
                work.Scale(set, 0);
            }

            return;
        }

        // 3. In the middle of a rolling update the difference is shared out by size.
        if (RolloutBounds.IsRolling(work.Deployment))
        {
            Share(work);
        }
    }

    /// <summary>The only set with replicas; without any the new or else the newest one; null when several have some.</summary>
    private static ReplicaSet? Sole(DeploymentWork work)
    {
        var active = work.All.Where(static set => DeploymentWork.Size(set) > 0).ToList();
        return active.Count switch
        {
            0 => work.New ?? work.Old.LastOrDefault(),
            1 => active[0],
            _ => null,
        };
    }

    private static bool IsSaturated(DeploymentWork work, ReplicaSet set) =>
        Revisions.Count(set, Revisions.DesiredReplicas) == work.Replicas
        && DeploymentWork.Size(set) == work.Replicas && set.Status.AvailableReplicas == work.Replicas;

    private static void Share(DeploymentWork work)
    {
        var active = work.All.Where(static set => DeploymentWork.Size(set) > 0).ToList();
        var allowed = work.Replicas > 0 ? work.Replicas + work.Bounds.MaxSurge : 0;
        var difference = allowed - DeploymentWork.Total(active);

        // The largest come first; of equal ones the newest when adding, the oldest when taking away.
        var order = difference > 0 ? Enumerable.Reverse(active) : active;
        List<ReplicaSet> sets = [.. order.OrderByDescending(DeploymentWork.Size)];
        var sizes = new int[sets.Count];
        var given = 0;
        for (var i = 0; i < sets.Count; i++)
        {
            var share = difference == 0 ? 0 : Portion(work, sets[i], difference, given);
            sizes[i] = DeploymentWork.Size(sets[i]) + share;
            given += share;
        }

        if (sets.Count > 0 && difference != 0)
        {
            sizes[0] = Math.Max(0, sizes[0] + difference - given);
        }

        for (var i = 0; i < sets.Count; i++)
        {
            work.Scale(sets[i], sizes[i]);
        }
    }

    private static int Portion(DeploymentWork work, ReplicaSet set, int difference, int given)
    {
        if (difference == given)
        {
            return 0;
        }

        var fraction = Fraction(work, set);
        return difference > 0 ? Math.Min(fraction, difference - given) : Math.Max(fraction, difference - given);
    }

    /// <summary>By how much the set grows or shrinks when it keeps its part of the whole.</summary>
    private static int Fraction(DeploymentWork work, ReplicaSet set)
    {
        var size = DeploymentWork.Size(set);
        if (work.Replicas == 0)
        {
            return -size;
        }

        var before = Revisions.Count(set, Revisions.MaxReplicas) ?? 0;
        before = before != 0 ? before : work.Deployment.Status.Replicas;
        if (before == 0)
        {
            return 0;
        }

        var scaled = (double)((long)size * (work.Replicas + work.Bounds.MaxSurge)) / before;
        return (int)(scaled + 0.5) - size;
    }
}
