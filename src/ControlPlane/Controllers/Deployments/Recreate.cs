namespace Kubestrel.Controllers.Deployments;

/// <summary>Ends every old pod before the first new one starts.</summary>
internal static class Recreate
{
    /// <param name="setsWithPods">The uids of the sets that still have pods which have not finished.</param>
    public static void Plan(DeploymentWork work, IReadOnlySet<string> setsWithPods)
    {
        NewReplicaSets.Renew(work);
        var scaled = false;
        foreach (var set in work.Old.Where(static set => DeploymentWork.Size(set) > 0))
        {
            scaled |= work.Scale(set, 0);
        }

        if (scaled || work.Old.Any(set => set.Status.Replicas > 0 || setsWithPods.Contains(set.Metadata.Uid)))
        {
            return;
        }

        if (work.New is null)
        {
            NewReplicaSets.Ensure(work);
        }

        if (DeploymentWork.Size(work.New!) != work.Replicas)
        {
            work.Scale(work.New!, work.Replicas);
        }

        if (RolloutStatus.IsComplete(work.Deployment, work.Deployment.Status))
        {
            HistoryCleanup.Plan(work);
        }
    }
}
