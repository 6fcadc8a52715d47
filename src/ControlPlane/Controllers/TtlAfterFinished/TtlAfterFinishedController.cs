using Kubestrel.Client;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds.Batch.V1;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Controllers.TtlAfterFinished;

/// <summary>Deletes finished jobs, with their pods, when their time to live is over.</summary>
[ActsAs("ttl-after-finished-controller")]
internal sealed class TtlAfterFinishedController : IController, IDisposable
{
    private readonly ControllerContext _context;
    private readonly Informer<Job> _jobs;
    private readonly Reconciler<ObjectKey> _reconciler;

    public TtlAfterFinishedController(ControllerContext context)
    {
        _context = context;
        _reconciler = new(Name, context.Time, context.Loggers.CreateLogger<TtlAfterFinishedController>(), ReconcileAsync);
        _jobs = context.Informers.Get<Job>();
        _jobs.Subscribe(change =>
        {
            if (change.New is { Spec.TtlSecondsAfterFinished: not null, Metadata.DeletionTimestamp: null } job && Jobs.JobRules.IsFinished(job))
            {
                _reconciler.Add(change.Key);
            }
        });
    }

    public string Name => "ttl-after-finished-controller";

    public Task RunAsync(CancellationToken cancellationToken) => _reconciler.RunAsync(cancellationToken);

    public void Dispose() => _reconciler.Dispose();

    private async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (_jobs.Find(key.Namespace, key.Name) is not { } seen)
        {
            return null;
        }

        var now = _context.Time.GetUtcNow();
        if (TtlPlan.Left(seen, now) is not { } left || left > TimeSpan.Zero)
        {
            return TtlPlan.Left(seen, now);
        }

        // The ttl may have been raised since: the job itself decides, not the informer's view of it.
        var fresh = await _context.Client.GetAsync<Job>(key.Namespace, key.Name, cancellationToken).ConfigureAwait(false);
        if (fresh.IsNotFound)
        {
            return null;
        }

        if (TtlPlan.Left(fresh.Value, now) is not { } due || due > TimeSpan.Zero)
        {
            return TtlPlan.Left(fresh.Value, now);
        }

        var options = DeleteOptions.Empty with { PropagationPolicy = "Foreground", Preconditions = Preconditions.Empty with { Uid = fresh.Value.Metadata.Uid } };
        var deleted = await _context.Client.DeleteAsync<Job>(key.Namespace, key.Name, cancellationToken, options).ConfigureAwait(false);
        return deleted.IsSuccess || deleted.IsNotFound || deleted.IsConflict ? null : throw new ApiException(deleted.Error);
    }
}
