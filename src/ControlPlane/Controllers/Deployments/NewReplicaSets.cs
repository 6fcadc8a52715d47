using System.Globalization;
using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Controllers.Deployments;

/// <summary>The ReplicaSet that has the deployment's current template: finds it, keeps its revision current, or makes it.</summary>
internal static class NewReplicaSets
{
    /// <summary>The oldest one with an equal template counts.</summary>
    public static void Find(DeploymentWork work) =>
        work.NewName = work.All.FirstOrDefault(set => PodTemplates.AreEqual(set.Spec.Template, work.Deployment.Spec.Template))?.Metadata.Name;

    /// <summary>Brings an existing one up to date; does nothing without one.</summary>
    public static void Renew(DeploymentWork work)
    {
        if (work.New is not { } existing)
        {
            return;
        }

        var annotations = Revisions.ForNewReplicaSet(work.Deployment, existing.Metadata.Annotations, Revisions.Max(work.Old) + 1);
        var minReady = work.Deployment.Spec.MinReadySeconds;
        if (annotations != existing.Metadata.Annotations || minReady != existing.Spec.MinReadySeconds)
        {
            work.Update(existing with
            {
                Metadata = existing.Metadata with { Annotations = annotations },
                Spec = existing.Spec with { MinReadySeconds = minReady },
            });
        }

        SetRevision(work, annotations.GetValueOrDefault(Revisions.Revision) ?? "");
        if (DeploymentConditions.HasDeadline(work.Deployment) && DeploymentConditions.Find(work.Deployment.Status, DeploymentConditions.Progressing) is null)
        {
            Note(work, DeploymentConditions.Found, $"Found new replica set \"{existing.Metadata.Name}\"");
        }
    }

    public static void Ensure(DeploymentWork work)
    {
        if (work.New is not null)
        {
            Renew(work);
            return;
        }

        var revision = Revisions.Max(work.Old) + 1;
        var made = Make(work, revision);
        work.Create(made);
        SetRevision(work, revision.ToString(CultureInfo.InvariantCulture));
        if (DeploymentConditions.HasDeadline(work.Deployment))
        {
            Note(work, DeploymentConditions.Created, $"Created new replica set \"{made.Metadata.Name}\"");
        }
    }

    /// <summary>The size the new set should have now: all that maxSurge leaves, or everything at once for Recreate.</summary>
    public static int Size(DeploymentWork work, int current)
    {
        if (!RolloutBounds.IsRolling(work.Deployment))
        {
            return work.Replicas;
        }

        var surge = (work.Deployment.Spec.Strategy.RollingUpdate?.MaxSurge ?? 0).Scaled(work.Replicas, roundUp: true) ?? 0;
        var room = work.Replicas + surge - DeploymentWork.Total(work.All);
        return room <= 0 ? current : current + Math.Min(room, work.Replicas - current);
    }

    private static ReplicaSet Make(DeploymentWork work, long revision)
    {
        var deployment = work.Deployment;
        var hash = PodTemplates.Hash(deployment.Spec.Template, deployment.Status.CollisionCount);
        var template = deployment.Spec.Template with
        {
            Metadata = deployment.Spec.Template.Metadata with { Labels = deployment.Spec.Template.Metadata.Labels.With(PodTemplates.HashLabel, hash) },
        };
        var selector = deployment.Spec.Selector ?? LabelSelector.Empty;
        return ReplicaSet.Empty with
        {
            Metadata = ObjectMeta.Empty with
            {
                Name = $"{deployment.Metadata.Name}-{hash}",
                Namespace = deployment.Metadata.Namespace,
                Labels = template.Metadata.Labels,
                OwnerReferences = [Owners.ControllerRef(deployment)],
                Annotations = Revisions.WithReplicas(
                    Revisions.ForNewReplicaSet(deployment, default, revision), work.Replicas, work.Replicas + work.Bounds.MaxSurge),
            },
            Spec = ReplicaSetSpec.Empty with
            {
                Replicas = Size(work, 0),
                MinReadySeconds = deployment.Spec.MinReadySeconds,
                Selector = selector with { MatchLabels = selector.MatchLabels.With(PodTemplates.HashLabel, hash) },
                Template = template,
            },
        };
    }

    private static void SetRevision(DeploymentWork work, string revision)
    {
        var meta = work.Deployment.Metadata;
        if ((meta.Annotations.GetValueOrDefault(Revisions.Revision) ?? "") != revision)
        {
            work.Deployment = work.Deployment with { Metadata = meta with { Annotations = meta.Annotations.With(Revisions.Revision, revision) } };
        }
    }

    private static void Note(DeploymentWork work, string reason, string message) => work.SetStatus(DeploymentConditions.Set(
        work.Deployment.Status, DeploymentConditions.Make(DeploymentConditions.Progressing, "True", reason, message, work.Now)));
}
