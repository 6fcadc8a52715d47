using Kubestrel.Client;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Kubestrel.Controllers.Framework;
using Kubestrel.Controllers.Framework.Claims;
using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Kinds.Apps.V1;
using Kubestrel.Kinds.Core.V1;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Controllers.ReplicaSets;

/// <summary>Keeps a number of pods of one template: the loop of ReplicaSets and of ReplicationControllers.</summary>
internal abstract class ReplicaController<T> : IController, IDisposable where T : MetaObject
{
    private readonly ControllerContext _context;
    private readonly Informer<T> _owners;
    private readonly Informer<Pod> _pods;
    private readonly Expectations<ObjectKey> _expectations;
    private readonly Reconciler<ObjectKey> _reconciler;
    private readonly PodWriter _writer;
    private readonly string _kind = KubeClientExtensions.ResourceOf<T>().Kind.Kind;

    protected ReplicaController(ControllerContext context, string name, string component)
    {
        Name = name;
        _context = context;
        _writer = new(context.Client, context.Events(component));
        _expectations = new(context.Time);
        _reconciler = new(name, context.Time, context.Loggers.CreateLogger(GetType()), ReconcileAsync, workers: 5);
        _owners = context.Informers.Get<T>();
        _pods = context.Informers.Get<Pod>();
        ControllerIndexes.AddOrphans(_pods);
        _owners.Subscribe(OwnerChanged);
        _pods.Subscribe(PodChanged);
    }

    public string Name { get; }

    public Task RunAsync(CancellationToken cancellationToken) => _reconciler.RunAsync(cancellationToken);

    public void Dispose() => _reconciler.Dispose();

    protected abstract ReplicaOwner View(T owner);

    protected abstract T WithStatus(T owner, ReplicaSetStatus status);

    private async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (_owners.Find(key.Namespace, key.Name) is not { } owner)
        {
            _expectations.Forget(key);
            return null;
        }

        // 1. The view of expectations comes before that of pods, so that a change in between is seen twice and not missed.
        var isCurrent = _expectations.Satisfied(key);
        var view = View(owner);
        var candidates = ControllerIndexes.OwnedAndOrphans(_pods, owner).Where(PodState.IsActive);
        var pods = await Claims.ClaimAsync(_context.Client, owner, view.Selector, candidates, cancellationToken).ConfigureAwait(false);

        // 2. Decide and act.
        var now = _context.Time.GetUtcNow();
        var plan = ReplicaPlan.For(new(view, pods, Related(owner, pods, view), isCurrent), now);
        var error = await ApplyAsync(key, view, plan, cancellationToken).ConfigureAwait(false);

        // 3. Report, and come back for what failed or for what time changes.
        var status = ReplicaStatus.Compute(view, pods, error, now);
        if (status != view.Status)
        {
            var written = await WriteStatusAsync(owner, status, cancellationToken).ConfigureAwait(false);
            if (!written.IsSuccess && !written.IsNotFound)
            {
                throw new ApiException(written.Error);
            }
        }

        return error is null ? ReplicaStatus.NextChange(view, pods, now) : throw new ApiException(error);
    }

    /// <summary>The status as computed on the object as it is; a second try covers a write in between.</summary>
    private async Task<ApiResult<T>> WriteStatusAsync(T owner, ReplicaSetStatus status, CancellationToken cancellationToken)
    {
        var written = await _context.Client.UpdateStatusAsync(WithStatus(owner, status), cancellationToken).ConfigureAwait(false);
        if (!written.IsConflict)
        {
            return written;
        }

        var fresh = await _context.Client.GetAsync<T>(owner.Metadata.Namespace, owner.Metadata.Name, cancellationToken).ConfigureAwait(false);
        return fresh.IsSuccess && fresh.Value.Metadata.Uid == owner.Metadata.Uid
            ? await _context.Client.UpdateStatusAsync(WithStatus(fresh.Value, status), cancellationToken).ConfigureAwait(false)
            : fresh;
    }

    private async Task<Status?> ApplyAsync(ObjectKey key, ReplicaOwner view, ReplicaPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Create > 0)
        {
            _expectations.Expect(key, plan.Create, []);
            var (succeeded, error) = await SlowStart.RunAsync(plan.Create, async _ =>
            {
                var failure = await _writer.CreateAsync(view.Template, view.Object, null, cancellationToken).ConfigureAwait(false);
                return failure is not null && PodWriter.IsNamespaceTerminating(failure) ? null : failure;
            }).ConfigureAwait(false);
            for (var missing = plan.Create - succeeded; missing > 0; missing--)
            {
                _expectations.Created(key);
            }

            return error;
        }

        if (plan.Delete.Count == 0)
        {
            return null;
        }

        _expectations.Expect(key, 0, plan.Delete.Select(static pod => pod.Metadata.Uid));
        var failures = await Task.WhenAll(plan.Delete.Select(async pod =>
        {
            var failure = await _writer.DeleteAsync(pod, view.Object, cancellationToken).ConfigureAwait(false);
            if (failure is not null)
            {
                _expectations.Deleted(key, pod.Metadata.Uid);
            }

            return failure is { Code: 404 } ? null : failure;
        })).ConfigureAwait(false);
        return failures.FirstOrDefault(static failure => failure is not null);
    }

    private IReadOnlyList<Pod> Related(T owner, IReadOnlyList<Pod> pods, ReplicaOwner view)
    {
        if (pods.Count <= view.Replicas || Owners.ControllerOf(owner) is not { } controller)
        {
            return pods;
        }

        return [.. _owners.FindByIndex(Indexes.Controller, controller.Uid).SelectMany(peer => _pods.FindByIndex(Indexes.Controller, peer.Metadata.Uid))];
    }

    private void OwnerChanged(Change<T> change)
    {
        if (change is { Old: { } old, New: { } current } && old.Metadata.Uid != current.Metadata.Uid)
        {
            _expectations.Forget(change.Key);
        }

        _reconciler.Add(change.Key);
    }

    private void PodChanged(Change<Pod> change)
    {
        if (change is { Old: { } replaced, New: { } made } && replaced.Metadata.Uid != made.Metadata.Uid)
        {
            PodChanged(new(replaced, null));
            PodChanged(new(null, made));
            return;
        }

        var pod = change.Any;
        if (change.IsDeletion || pod.Metadata.DeletionTimestamp is not null)
        {
            if (OwnerOf(pod) is { } leaving)
            {
                _expectations.Deleted(leaving, pod.Metadata.Uid);
                _reconciler.Add(leaving);
            }

            return;
        }

        var controller = Owners.ControllerOf(pod);
        var released = change.Old is { } old && Owners.ControllerOf(old) != controller;
        if (released && OwnerOf(change.Old!) is { } former)
        {
            _reconciler.Add(former);
        }

        if (controller is not null)
        {
            if (OwnerOf(pod) is { } owner)
            {
                if (change.Old is null)
                {
                    _expectations.Created(owner);
                }

                _reconciler.Add(owner);
            }
        }
        else if (change.Old is null || released || change.Old.Metadata.Labels != pod.Metadata.Labels)
        {
            AddAdopters(pod);
        }
    }

    private void AddAdopters(Pod orphan)
    {
        foreach (var owner in _owners.FindByIndex(Indexes.Namespace, orphan.Metadata.Namespace))
        {
            if (View(owner).Selector is { IsEverything: false } selector && selector.Matches(orphan.Metadata.Labels))
            {
                _reconciler.Add(ObjectKey.Of(owner));
            }
        }
    }

    /// <summary>The key of the owner that controls this pod, when it exists with that uid.</summary>
    private ObjectKey? OwnerOf(Pod pod) =>
        Owners.ControllerOf(pod) is { } controller && controller.Kind == _kind
        && _owners.Find(pod.Metadata.Namespace, controller.Name) is { } owner && owner.Metadata.Uid == controller.Uid
            ? ObjectKey.Of(owner)
            : null;
}
