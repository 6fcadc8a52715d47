using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Controllers.Deployments;

/// <summary>Deletes the oldest empty sets beyond revisionHistoryLimit.</summary>
internal static class HistoryCleanup
{
    public static void Plan(DeploymentWork work)
    {
        if (work.Deployment.Spec.RevisionHistoryLimit is not { } limit || limit == int.MaxValue)
        {
            return;
        }

        List<ReplicaSet> old = [.. work.Old.Where(static set => set.Metadata.DeletionTimestamp is null).OrderBy(static set => Revisions.Of(set) ?? 0)];
        foreach (var set in old.Take(Math.Max(0, old.Count - limit)).Where(IsIdle))
        {
            work.Add(new DeploymentStep.Delete(set));
        }
    }

    private static bool IsIdle(ReplicaSet set) =>
        set.Status.Replicas == 0 && DeploymentWork.Size(set) == 0 && set.Metadata.Generation <= set.Status.ObservedGeneration;
}
