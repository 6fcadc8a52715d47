using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Controllers.Deployments;

/// <summary>Moves pods from the old sets to the new one, within maxSurge and maxUnavailable.</summary>
internal static class RollingUpdate
{
    public static void Plan(DeploymentWork work)
    {
        NewReplicaSets.Ensure(work);
        if (ScaleNew(work) || ScaleOld(work))
        {
            return;
        }

        if (RolloutStatus.IsComplete(work.Deployment, work.Deployment.Status))
        {
            HistoryCleanup.Plan(work);
        }
    }

    private static bool ScaleNew(DeploymentWork work)
    {
        var current = work.New!;
        var size = DeploymentWork.Size(current);
        if (size == work.Replicas)
        {
            return false;
        }

        var wanted = size > work.Replicas ? work.Replicas : NewReplicaSets.Size(work, size);
        return wanted != size && work.Scale(current, wanted);
    }

    private static bool ScaleOld(DeploymentWork work)
    {
        var old = work.Old.Where(static set => DeploymentWork.Size(set) > 0).ToList();
        if (old.Count == 0)
        {
            return false;
        }

        // Pods of the new set that are not available yet count as unavailable already, whatever the old sets do.
        var current = work.New!;
        var minAvailable = work.Replicas - work.Bounds.MaxUnavailable;
        var room = DeploymentWork.Total(work.All) - minAvailable - (DeploymentWork.Size(current) - current.Status.AvailableReplicas);
        if (room <= 0)
        {
            return false;
        }

        // More available pods than wanted ones: the set has not caught up with its size, and its count would be spent twice.
        if (old.Exists(static set => set.Status.AvailableReplicas > DeploymentWork.Size(set)))
        {
            return false;
        }

        var removed = RemoveUnhealthy(work, old, room);
        return RemoveHealthy(work, [.. old.Select(static set => set.Metadata.Name)], minAvailable) + removed > 0;
    }

    /// <summary>Unavailable pods of old sets serve nobody: they go first.</summary>
    private static int RemoveUnhealthy(DeploymentWork work, List<ReplicaSet> old, int room)
    {
        var removed = 0;
        foreach (var set in old)
        {
            var unhealthy = DeploymentWork.Size(set) - set.Status.AvailableReplicas;
            var count = Math.Min(room - removed, unhealthy);
            if (count > 0)
            {
                work.Scale(set, DeploymentWork.Size(set) - count);
                removed += count;
            }
        }

        return removed;
    }

    /// <param name="old">The old sets that had replicas; pods that linger in the others do not count as available.</param>
    private static int RemoveHealthy(DeploymentWork work, HashSet<string> old, int minAvailable)
    {
        var spare = work.All.Where(set => set.Metadata.Name == work.NewName || old.Contains(set.Metadata.Name)).Sum(static set => set.Status.AvailableReplicas) - minAvailable;
        var removed = 0;
        foreach (var set in work.Old.Where(set => old.Contains(set.Metadata.Name)))
        {
            var count = Math.Min(DeploymentWork.Size(set), spare - removed);
            if (count > 0)
            {
                work.Scale(set, DeploymentWork.Size(set) - count);
                removed += count;
            }
        }

        return removed;
    }
}
