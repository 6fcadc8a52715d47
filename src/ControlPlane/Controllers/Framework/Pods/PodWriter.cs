using Kubestrel.Client;
using Kubestrel.Client.Events;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Framework.Pods;

/// <summary>Creates and deletes pods for a controller and tells of it in events about the owner. Null is success.</summary>
internal sealed class PodWriter(IKubeClient client, IEventRecorder events)
{
    public async Task<Status?> CreateAsync(PodTemplateSpec template, MetaObject owner, string? generateName, CancellationToken cancellationToken)
    {
        if (template.Metadata.Labels.IsEmpty)
        {
            return StatusErrors.BadRequest("unable to create pods, no labels");
        }

        var created = await client.CreateAsync(PodFactory.FromTemplate(template, owner, generateName), cancellationToken).ConfigureAwait(false);
        if (created.IsSuccess)
        {
            events.Record(owner, "Normal", "SuccessfulCreate", $"Created pod: {created.Value.Metadata.Name}");
            return null;
        }

        if (!IsNamespaceTerminating(created.Error))
        {
            events.Record(owner, "Warning", "FailedCreate", $"Error creating: {created.Error.Message}");
        }

        return created.Error;
    }

    /// <summary>A pod that is already gone is told as not found and without an event.</summary>
    public async Task<Status?> DeleteAsync(Pod pod, MetaObject owner, CancellationToken cancellationToken)
    {
        var deleted = await client.DeleteAsync<Pod>(pod.Metadata.Namespace, pod.Metadata.Name, cancellationToken).ConfigureAwait(false);
        if (deleted.IsSuccess)
        {
            events.Record(owner, "Normal", "SuccessfulDelete", $"Deleted pod: {pod.Metadata.Name}");
            return null;
        }

        if (deleted.IsNotFound)
        {
            return deleted.Error;
        }

        events.Record(owner, "Warning", "FailedDelete", $"Error deleting: {deleted.Error.Message}");
        return deleted.Error with { Message = $"unable to delete pods: {deleted.Error.Message}" };
    }

    /// <summary>The namespace is going away: any further creation fails as well.</summary>
    public static bool IsNamespaceTerminating(Status error) => error.Details?.Causes.Exists(static cause => cause.Reason == "NamespaceTerminating") == true;
}
