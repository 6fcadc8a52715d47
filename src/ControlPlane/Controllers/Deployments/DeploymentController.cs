using Kubestrel.Client.Informers;
using Kubestrel.Controllers.Framework;
using Kubestrel.Controllers.Framework.Claims;
using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Kinds.Apps.V1;
using Kubestrel.Kinds.Core.V1;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Controllers.Deployments;

/// <summary>Runs deployments by ReplicaSets: one for each template, of which the newest grows while the others shrink.</summary>
[ActsAs("deployment-controller")]
internal sealed class DeploymentController : IController, IDisposable
{
    private readonly ControllerContext _context;
    private readonly Informer<Deployment> _deployments;
    private readonly Informer<ReplicaSet> _sets;
    private readonly Informer<Pod> _pods;
    private readonly Reconciler<ObjectKey> _reconciler;
    private readonly DeploymentWriter _writer;

    public DeploymentController(ControllerContext context)
    {
        _context = context;
        _writer = new(context.Client, context.Events("deployment-controller"), context.Time);
        _reconciler = new(Name, context.Time, context.Loggers.CreateLogger<DeploymentController>(), ReconcileAsync, workers: 5);
        _deployments = context.Informers.Get<Deployment>();
        _sets = context.Informers.Get<ReplicaSet>();
        _pods = context.Informers.Get<Pod>();
        ControllerIndexes.AddOrphans(_sets);
        _deployments.Subscribe(change => _reconciler.Add(change.Key));
        _sets.Subscribe(SetChanged);
        _pods.Subscribe(PodChanged);
    }

    public string Name => "deployment-controller";

    public Task RunAsync(CancellationToken cancellationToken) => _reconciler.RunAsync(cancellationToken);

    public void Dispose() => _reconciler.Dispose();

    private async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (_deployments.Find(key.Namespace, key.Name) is not { } deployment)
        {
            return null;
        }

        var selector = Selector.Of(deployment.Spec.Selector);
        var sets = selector.IsEverything
            ? []
            : await Claims.ClaimAsync(_context.Client, deployment, selector, ControllerIndexes.OwnedAndOrphans(_sets, deployment), cancellationToken).ConfigureAwait(false);
        var plan = DeploymentPlanner.Plan(new(deployment, sets, SetsWithPods(deployment, sets)), _context.Time.GetUtcNow());
        await _writer.ApplyAsync(deployment, plan, cancellationToken).ConfigureAwait(false);
        return plan.Again;
    }

    private HashSet<string> SetsWithPods(Deployment deployment, IEnumerable<ReplicaSet> sets) => RolloutBounds.IsRolling(deployment)
        ? []
        : [.. sets.Select(static set => set.Metadata.Uid).Where(uid => _pods.FindByIndex(Indexes.Controller, uid).Any(static pod => !PodState.IsFinished(pod)))];

    private void SetChanged(Change<ReplicaSet> change)
    {
        var controller = Owners.ControllerOf(change.Any);
        if (change.Old is { } old && Owners.ControllerOf(old) is { } former && former != controller && Find(old.Metadata.Namespace, former) is { } left)
        {
            _reconciler.Add(ObjectKey.Of(left));
        }

        if (controller is not null)
        {
            if (Find(change.Any.Metadata.Namespace, controller) is { } owner)
            {
                _reconciler.Add(ObjectKey.Of(owner));
            }
        }
        else if (change.New is { } orphan && (change.Old is null || change.Old.Metadata.Labels != orphan.Metadata.Labels || change.Old.Metadata.OwnerReferences != orphan.Metadata.OwnerReferences))
        {
            foreach (var deployment in _deployments.FindByIndex(Indexes.Namespace, orphan.Metadata.Namespace))
            {
                if (Selector.Of(deployment.Spec.Selector) is { IsEverything: false } selector && selector.Matches(orphan.Metadata.Labels))
                {
                    _reconciler.Add(ObjectKey.Of(deployment));
                }
            }
        }
    }

    /// <summary>Recreate waits for the last old pod, which the counts of the sets do not show.</summary>
    private void PodChanged(Change<Pod> change)
    {
        if (!change.IsDeletion && !(PodState.IsFinished(change.Any) && change.Old is { } old && !PodState.IsFinished(old)))
        {
            return;
        }

        var pod = change.Any;
        if (Owners.ControllerOf(pod) is { Kind: "ReplicaSet" } controller
            && _sets.Find(pod.Metadata.Namespace, controller.Name) is { } set && set.Metadata.Uid == controller.Uid
            && Owners.ControllerOf(set) is { } owner && Find(set.Metadata.Namespace, owner) is { } deployment && !RolloutBounds.IsRolling(deployment))
        {
            _reconciler.Add(ObjectKey.Of(deployment));
        }
    }

    private Deployment? Find(string @namespace, OwnerReference controller) =>
        controller.Kind == "Deployment" && _deployments.Find(@namespace, controller.Name) is { } deployment && deployment.Metadata.Uid == controller.Uid ? deployment : null;
}
