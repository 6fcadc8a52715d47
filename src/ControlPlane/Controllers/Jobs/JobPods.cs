using Kubestrel.Client;
using Kubestrel.Client.Informers;
using Kubestrel.Controllers.Framework;
using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Kinds.Batch.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Jobs;

/// <summary>Creates and deletes the pods a plan names, and removes tracking finalizers.</summary>
internal sealed class JobPods(IKubeClient client, PodWriter writer, Expectations<ObjectKey> expectations, PendingReleases releases)
{
    public async Task<JobOutcome> ApplyAsync(ObjectKey key, Job job, JobPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Delete.Count > 0)
        {
            return await DeleteAsync(key, job, plan, cancellationToken).ConfigureAwait(false);
        }

        if (plan.Create.Count == 0)
        {
            return default;
        }

        expectations.Expect(key, plan.Create.Count, []);
        var (succeeded, error) = await SlowStart.RunAsync(plan.Create.Count, async number =>
        {
            var (template, generateName) = plan.Create[number];
            var failure = await writer.CreateAsync(template, job, generateName, cancellationToken).ConfigureAwait(false);
            return failure is not null && PodWriter.IsNamespaceTerminating(failure) ? null : failure;
        }).ConfigureAwait(false);
        for (var missing = plan.Create.Count - succeeded; missing > 0; missing--)
        {
            expectations.Created(key);
        }

        return new(succeeded, 0, 0, error);
    }

    /// <summary>Removes the finalizers; returns the uids of those that are without one now, and the first failure.</summary>
    public async Task<(IReadOnlyCollection<string> Released, Status? Error)> ReleaseAsync(ObjectKey key, IReadOnlyList<Pod> pods, CancellationToken cancellationToken)
    {
        var errors = await Task.WhenAll(pods.Select(async pod =>
        {
            releases.Expect(key, pod.Metadata.Uid);
            var error = await RemoveFinalizerAsync(pod, cancellationToken).ConfigureAwait(false);
            if (error is not null)
            {
                releases.Seen(key, pod.Metadata.Uid);
            }

            return error is { Code: 404 } ? null : error;
        })).ConfigureAwait(false);
        return ([.. pods.Where((_, i) => errors[i] is null).Select(static pod => pod.Metadata.Uid)], errors.FirstOrDefault(static error => error is not null));
    }

    public async Task<Status?> RemoveFinalizerAsync(Pod pod, CancellationToken cancellationToken) =>
        (await MetadataPatch.ApplyAsync(client, pod, JobRules.WithoutFinalizer, cancellationToken).ConfigureAwait(false)).Error;

    private async Task<JobOutcome> DeleteAsync(ObjectKey key, Job job, JobPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Uncounted)
        {
            expectations.Expect(key, 0, plan.Delete.Select(static pod => pod.Metadata.Uid));
        }

        var errors = await Task.WhenAll(plan.Delete.Select(async pod =>
        {
            var error = plan.Uncounted ? await RemoveFinalizerAsync(pod, cancellationToken).ConfigureAwait(false) : null;
            error ??= await writer.DeleteAsync(pod, job, cancellationToken).ConfigureAwait(false);
            if (error is not null)
            {
                expectations.Deleted(key, pod.Metadata.Uid);
            }

            return error is { Code: 404 } ? null : error;
        })).ConfigureAwait(false);
        var deleted = plan.Delete.Where((_, i) => errors[i] is null).ToList();
        return new(0, deleted.Count, deleted.Count(PodState.IsReady), errors.FirstOrDefault(static error => error is not null));
    }
}
