using System.Globalization;
using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Controllers.Deployments;

/// <summary>Rollbacks asked for by the annotation that stands for the spec.rollbackTo of old versions (kubectl today edits the template itself).</summary>
internal static class Rollbacks
{
    private const string NotFound = "DeploymentRollbackRevisionNotFound";

    /// <param name="revision">0: the one before the current.</param>
    public static void Plan(DeploymentWork work, long revision)
    {
        var deployment = work.Deployment;
        var cleared = deployment with { Metadata = deployment.Metadata with { Annotations = deployment.Metadata.Annotations.Without(Revisions.RollbackTo) } };
        if (revision == 0 && (revision = Revisions.Last(work.All)) == 0)
        {
            work.Add(new DeploymentStep.Tell("Warning", NotFound, "Unable to find last revision."));
            work.Add(new DeploymentStep.Change(cleared));
            return;
        }

        if (work.All.FirstOrDefault(set => Revisions.Of(set) == revision) is not { } target)
        {
            work.Add(new DeploymentStep.Tell("Warning", NotFound, "Unable to find the revision to rollback to."));
            work.Add(new DeploymentStep.Change(cleared));
            return;
        }

        if (PodTemplates.AreEqual(deployment.Spec.Template, target.Spec.Template))
        {
            work.Add(new DeploymentStep.Tell(
                "Warning", "DeploymentRollbackTemplateUnchanged", $"The rollback revision contains the same template as current deployment \"{deployment.Metadata.Name}\""));
            work.Add(new DeploymentStep.Change(cleared));
            return;
        }

        work.Add(new DeploymentStep.Change(ToTemplate(cleared, target)));
        work.Add(new DeploymentStep.Tell(
            "Normal", "DeploymentRollback", string.Create(CultureInfo.InvariantCulture, $"Rolled back deployment \"{deployment.Metadata.Name}\" to revision {revision}")));
    }

    /// <summary>The set's template and the annotations it once got from the deployment (such as the change cause) come back with it.</summary>
    private static Deployment ToTemplate(Deployment deployment, ReplicaSet target) => deployment with
    {
        Metadata = deployment.Metadata with
        {
            Annotations = ValueMap.FromEntries(deployment.Metadata.Annotations.Where(static pair => Revisions.IsOwn(pair.Key))).WithAll(Revisions.Inherited(target.Metadata)),
        },
        Spec = deployment.Spec with { Template = PodTemplates.WithoutHash(target.Spec.Template) },
    };
}
