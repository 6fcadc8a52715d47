using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Controllers.Deployments;

/// <summary>Decides what a deployment needs next. Pure: the same snapshot and time give the same plan.</summary>
internal static class DeploymentPlanner
{
    public static DeploymentPlan Plan(DeploymentSnapshot snapshot, DateTimeOffset now)
    {
        var deployment = snapshot.Deployment;
        var work = new DeploymentWork(deployment, snapshot.Sets, now);
        if (deployment.Spec.Selector is { } selector && selector.MatchLabels.IsEmpty && selector.MatchExpressions.IsEmpty)
        {
            work.Add(new DeploymentStep.Tell("Warning", "SelectingAll", "This deployment is selecting all pods. A non-empty selector is required."));
            work.SetStatus(deployment.Status with { ObservedGeneration = deployment.Metadata.Generation });
            return Finish(work, deployment);
        }

        // 1. A deployment on its way out only reports.
        NewReplicaSets.Find(work);
        if (deployment.Metadata.DeletionTimestamp is not null)
        {
            NewReplicaSets.Renew(work);
            work.SetStatus(RolloutStatus.Counts(work));
            return Finish(work, deployment);
        }

        // 2. Pausing and resuming stop the clock of the progress deadline.
        RolloutStatus.NotePause(work);

        // 3. A paused one follows its size only; a rollback request rewrites the deployment and ends there.
        if (deployment.Spec.Paused)
        {
            return Resize(work, deployment, cleanUp: Revisions.Rollback(deployment) is null);
        }

        if (Revisions.Rollback(deployment) is { } revision)
        {
            NewReplicaSets.Ensure(work);
            Rollbacks.Plan(work, revision);
            return new(work.Steps, null);
        }

        // 4. A changed size is spread over the sets there are before any rollout goes on.
        if (work.All.Any(set => DeploymentWork.Size(set) > 0 && Revisions.Count(set, Revisions.DesiredReplicas) is { } desired && desired != work.Replicas))
        {
            return Resize(work, deployment, cleanUp: false);
        }

        // 5. Roll out.
        if (RolloutBounds.IsRolling(deployment))
        {
            RollingUpdate.Plan(work);
        }
        else
        {
            Recreate.Plan(work, snapshot.PodsBySet);
        }

        work.SetStatus(RolloutStatus.Progress(work));
        return Finish(work, deployment);
    }

    private static DeploymentPlan Resize(DeploymentWork work, Deployment deployment, bool cleanUp)
    {
        NewReplicaSets.Renew(work);
        Scaling.Plan(work);
        if (cleanUp)
        {
            HistoryCleanup.Plan(work);
        }

        work.SetStatus(RolloutStatus.Counts(work));
        return Finish(work, deployment);
    }

    private static DeploymentPlan Finish(DeploymentWork work, Deployment before)
    {
        if (work.Deployment.Status != before.Status || work.Deployment.Metadata.Annotations != before.Metadata.Annotations)
        {
            work.Add(new DeploymentStep.Report(work.Deployment));
        }

        return new(work.Steps, RolloutStatus.Again(work));
    }
}
