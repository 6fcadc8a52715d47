using Kubestrel.Client;
using Kubestrel.Client.Events;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds.Apps.V1;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Policy.V1;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Controllers.Disruption;

/// <summary>Counts for every PodDisruptionBudget how many pods may be evicted, and takes back conditions of evictions that never came.</summary>
[ActsAs("disruption-controller")]
internal sealed class DisruptionController : IController, IDisposable
{
    private readonly ControllerContext _context;
    private readonly IEventRecorder _events;
    private readonly Informer<PodDisruptionBudget> _budgets;
    private readonly Informer<Pod> _pods;
    private readonly WorkloadScales _scales;
    private readonly Reconciler<ObjectKey> _reconciler;
    private readonly Reconciler<ObjectKey> _stale;

    public DisruptionController(ControllerContext context)
    {
        _context = context;
        _events = context.Events("controllermanager");
        var logger = context.Loggers.CreateLogger<DisruptionController>();
        _reconciler = new(Name, context.Time, logger, ReconcileAsync, workers: 1);
        _stale = new(Name, context.Time, logger, ClearAsync, workers: 1);
        _budgets = context.Informers.Get<PodDisruptionBudget>();
        _pods = context.Informers.Get<Pod>();
        _scales = new(
            context.Informers.Get<ReplicationController>(), context.Informers.Get<ReplicaSet>(), context.Informers.Get<Deployment>(), context.Informers.Get<StatefulSet>());
        _budgets.Subscribe(change => _reconciler.Add(change.Key));
        _pods.Subscribe(change =>
        {
            if (BudgetOf(change.Any) is { } budget)
            {
                _reconciler.Add(ObjectKey.Of(budget));
            }

            if (change.New is { } pod && StaleDisruption.Left(pod, context.Time.GetUtcNow()) is { } left)
            {
                _stale.AddAfter(change.Key, left);
            }
        });
    }

    public string Name => "disruption-controller";

    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(_reconciler.RunAsync(cancellationToken), _stale.RunAsync(cancellationToken));

    public void Dispose()
    {
        _reconciler.Dispose();
        _stale.Dispose();
    }

    private PodDisruptionBudget? BudgetOf(Pod pod)
    {
        var all = _budgets.FindByIndex(Indexes.Namespace, pod.Metadata.Namespace);
        if (all.Count == 0)
        {
            return null;
        }

        var matching = all.Where(budget => Selector.Of(budget.Spec.Selector).Matches(pod.Metadata.Labels)).ToList();
        if (matching.Count > 1)
        {
            _events.Record(
                pod,
                "Warning",
                "MultiplePodDisruptionBudgets",
                $"Pod \"{pod.Metadata.Namespace}\"/\"{pod.Metadata.Name}\" matches multiple PodDisruptionBudgets.  Chose \"{matching[0].Metadata.Name}\" arbitrarily.");
        }

        return matching.Count == 0 ? null : matching[0];
    }

    private async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (_budgets.Find(key.Namespace, key.Name) is not { } budget)
        {
            return null;
        }

        var selector = Selector.Of(budget.Spec.Selector);
        var pods = _pods.FindByIndex(Indexes.Namespace, key.Namespace).Where(pod => selector.Matches(pod.Metadata.Labels)).ToList();
        if (pods.Count == 0)
        {
            _events.Record(budget, "Normal", "NoPods", "No matching pods found");
        }

        var now = _context.Time.GetUtcNow();
        var scale = DisruptionPlanner.NeedsScale(budget.Spec) ? _scales.Of(pods) : default;
        var (expected, healthy, error) = DisruptionPlanner.Demand(budget.Spec, pods.Count, scale.Replicas);
        if ((scale.Error ?? error) is { } failure)
        {
            _events.Record(budget, "Warning", "CalculateExpectedPodCountFailed", $"Failed to calculate the number of expected pods: {failure}");
            return await WriteAsync(budget, DisruptionPlanner.Failed(budget.Status, failure, now), cancellationToken).ConfigureAwait(false);
        }

        if (scale.Unmanaged is { Count: > 0 })
        {
            _events.Record(
                budget,
                "Warning",
                "UnmanagedPods",
                $"Pods selected by this PodDisruptionBudget (selector: {SelectorText.Of(budget.Spec.Selector)}) were found to be unmanaged. As a result, the status of the PDB cannot be calculated correctly, which may result in undefined behavior. To account for these pods please set \".spec.minAvailable\" field of the PDB to an integer value.");
        }

        var plan = DisruptionPlanner.Plan(budget, pods, expected, healthy, now);
        foreach (var pod in plan.NotDeleted)
        {
            // Upstream's message names the namespace twice.
            _events.Record(pod, "Warning", "NotDeleted", $"Pod was expected by PDB {key.Namespace}/{key.Namespace} to be deleted but it wasn't");
        }

        if (plan.Status is { } status && await WriteAsync(budget, status, cancellationToken).ConfigureAwait(false) is { } again)
        {
            return again;
        }

        return plan.Recheck;
    }

    /// <summary>Null when the status is written, or the budget gone.</summary>
    private async Task<TimeSpan?> WriteAsync(PodDisruptionBudget budget, PodDisruptionBudgetStatus status, CancellationToken cancellationToken)
    {
        if (status == budget.Status)
        {
            return null;
        }

        var written = await _context.Client.UpdateStatusAsync(budget with { Status = status }, cancellationToken).ConfigureAwait(false);
        if (written.IsSuccess || written.IsNotFound)
        {
            return null;
        }

        return written.IsConflict ? Reconciler<ObjectKey>.BackOff : throw new ApiException(written.Error);
    }

    private async Task<TimeSpan?> ClearAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        var now = _context.Time.GetUtcNow();
        if (_pods.Find(key.Namespace, key.Name) is not { } pod || StaleDisruption.Left(pod, now) is not { } left)
        {
            return null;
        }

        if (left > TimeSpan.Zero)
        {
            return left;
        }

        var written = await _context.Client.UpdateStatusAsync(StaleDisruption.Clear(pod, now), cancellationToken).ConfigureAwait(false);
        return written.IsSuccess || written.IsNotFound ? null : written.IsConflict ? Reconciler<ObjectKey>.BackOff : throw new ApiException(written.Error);
    }
}
