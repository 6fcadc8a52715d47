using Kubestrel.Client;
using Kubestrel.Client.Events;
using Kubestrel.Client.Requests;
using Kubestrel.Controllers.Framework;
using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Controllers.Deployments;

/// <summary>Carries out a plan. Throws <see cref="ApiException"/> at the first step that fails; the next plan starts from what is there then.</summary>
internal sealed class DeploymentWriter(IKubeClient client, IEventRecorder events, TimeProvider time)
{
    public async Task ApplyAsync(Deployment deployment, DeploymentPlan plan, CancellationToken cancellationToken)
    {
        foreach (var step in plan.Steps)
        {
            switch (step)
            {
                case DeploymentStep.Create create:
                    await CreateAsync(deployment, create, cancellationToken).ConfigureAwait(false);
                    break;
                case DeploymentStep.Update update:
                    Check(await client.UpdateAsync(update.Set, cancellationToken).ConfigureAwait(false));
                    TellScaled(deployment, update.Scaled);
                    break;
                case DeploymentStep.Delete delete:
                    var deleted = await client.DeleteAsync<ReplicaSet>(delete.Set.Metadata.Namespace, delete.Set.Metadata.Name, cancellationToken).ConfigureAwait(false);
                    if (!deleted.IsNotFound)
                    {
                        Check(deleted);
                    }

                    break;
                case DeploymentStep.Change change:
                    Check(await client.UpdateAsync(change.Deployment, cancellationToken).ConfigureAwait(false));
                    break;
                case DeploymentStep.Report report:
                    await ReportAsync(report.Deployment, cancellationToken).ConfigureAwait(false);
                    break;
                case DeploymentStep.Tell tell:
                    events.Record(deployment, tell.Type, tell.Reason, tell.Message);
                    break;
            }
        }
    }

    private static void Check<T>(ApiResult<T> result) where T : class
    {
        if (!result.IsSuccess)
        {
            throw new ApiException(result.Error);
        }
    }

    private void TellScaled(Deployment deployment, string text)
    {
        if (text.Length > 0)
        {
            events.Record(deployment, "Normal", "ScalingReplicaSet", text);
        }
    }

    private async Task CreateAsync(Deployment deployment, DeploymentStep.Create step, CancellationToken cancellationToken)
    {
        var created = await client.CreateAsync(step.Set, cancellationToken).ConfigureAwait(false);
        if (created.IsSuccess)
        {
            TellScaled(deployment, step.Scaled);
            return;
        }

        if (created.AlreadyExists)
        {
            var existing = await client.GetAsync<ReplicaSet>(step.Set.Metadata.Namespace, step.Set.Metadata.Name, cancellationToken).ConfigureAwait(false);
            if (existing.IsSuccess && Owners.IsControlledBy(existing.Value, deployment) && PodTemplates.AreEqual(existing.Value.Spec.Template, step.Set.Spec.Template))
            {
                return;
            }

            // The name belongs to another template: the next hash takes the collision into account.
            await client.UpdateStatusAsync(
                deployment with { Status = deployment.Status with { CollisionCount = (deployment.Status.CollisionCount ?? 0) + 1 } }, cancellationToken).ConfigureAwait(false);
        }
        else if (!PodWriter.IsNamespaceTerminating(created.Error))
        {
            var message = $"Failed to create new replica set \"{step.Set.Metadata.Name}\": {created.Error.Message}";
            if (DeploymentConditions.HasDeadline(deployment))
            {
                await client.UpdateStatusAsync(
                    deployment with
                    {
                        Status = DeploymentConditions.Set(
                            deployment.Status, DeploymentConditions.Make(DeploymentConditions.Progressing, "False", DeploymentConditions.CreateError, message, time.GetUtcNow())),
                    },
                    cancellationToken).ConfigureAwait(false);
            }

            events.Record(deployment, "Warning", DeploymentConditions.CreateError, message);
        }

        throw new ApiException(created.Error);
    }

    /// <summary>Writes the status; a server that keeps annotations out of status writes gets the revision by an update of its own.</summary>
    private async Task ReportAsync(Deployment deployment, CancellationToken cancellationToken)
    {
        var written = await client.UpdateStatusAsync(deployment, cancellationToken).ConfigureAwait(false);
        Check(written);
        var revision = deployment.Metadata.Annotations.GetValueOrDefault(Revisions.Revision);
        var meta = written.Value.Metadata;
        if (revision is not null && meta.Annotations.GetValueOrDefault(Revisions.Revision) != revision)
        {
            Check(await client.UpdateAsync(
                written.Value with { Metadata = meta with { Annotations = meta.Annotations.With(Revisions.Revision, revision) } }, cancellationToken).ConfigureAwait(false));
        }
    }
}
