using Kubestrel.Client;
using Kubestrel.Client.Informers;
using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Kinds.Discovery.V1;

namespace Kubestrel.Controllers.EndpointSlices;

/// <summary>Carries out a plan of slices and tells the tracker.</summary>
internal sealed class SliceWriter(IKubeClient client, SliceTracker tracker)
{
    /// <param name="owner">Service or Endpoints, for the messages.</param>
    /// <returns>The first failure; null when all went well or the namespace is going away.</returns>
    public async Task<Status?> ApplyAsync(string owner, ObjectKey key, SlicePlan plan, CancellationToken cancellationToken)
    {
        foreach (var slice in plan.Create)
        {
            var created = await client.CreateAsync(slice, cancellationToken).ConfigureAwait(false);
            if (!created.IsSuccess)
            {
                return PodWriter.IsNamespaceTerminating(created.Error) ? null : created.Error with { Message = $"failed to create EndpointSlice for {owner} {key}: {created.Error.Message}" };
            }

            tracker.Written(key, created.Value);
        }

        foreach (var slice in plan.Update)
        {
            var updated = await client.UpdateAsync(slice, cancellationToken).ConfigureAwait(false);
            if (!updated.IsSuccess)
            {
                return updated.Error with { Message = $"failed to update {slice.Metadata.Name} EndpointSlice for {owner} {key}: {updated.Error.Message}" };
            }

            tracker.Written(key, updated.Value);
        }

        foreach (var slice in plan.Delete)
        {
            // Before the request, since the informer can show the deletion before its answer is here.
            tracker.Deleted(key, slice);
            var deleted = await client.DeleteAsync<EndpointSlice>(key.Namespace, slice.Metadata.Name, cancellationToken).ConfigureAwait(false);
            if (!deleted.IsSuccess && !deleted.IsNotFound)
            {
                tracker.Kept(key, slice);
                return deleted.Error with { Message = $"failed to delete {slice.Metadata.Name} EndpointSlice for {owner} {key}: {deleted.Error.Message}" };
            }
        }

        return null;
    }
}
