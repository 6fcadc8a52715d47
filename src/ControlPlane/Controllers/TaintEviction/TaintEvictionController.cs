using System.Collections.Concurrent;
using Kubestrel.Client;
using Kubestrel.Client.Events;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds.Core.V1;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Controllers.TaintEviction;

/// <summary>Deletes pods from nodes with NoExecute taints that they do not tolerate, or when their tolerations' seconds are over.</summary>
[ActsAs("node-controller")]
internal sealed class TaintEvictionController : IController, IDisposable
{
    private readonly ControllerContext _context;
    private readonly IEventRecorder _events;
    private readonly Informer<Node> _nodes;
    private readonly Informer<Pod> _pods;
    private readonly ConcurrentDictionary<ObjectKey, Eviction> _evictions = new();
    private readonly Reconciler<ObjectKey> _reconciler;

    public TaintEvictionController(ControllerContext context)
    {
        _context = context;
        _events = context.Events("taint-eviction-controller");
        _reconciler = new(Name, context.Time, context.Loggers.CreateLogger<TaintEvictionController>(), ReconcileAsync, workers: 8);
        _nodes = context.Informers.Get<Node>();
        _pods = context.Informers.Get<Pod>();
        ControllerIndexes.AddNodes(_pods);
        _nodes.Subscribe(NodeChanged);
        _pods.Subscribe(PodChanged);
    }

    public string Name => "taint-eviction-controller";

    public Task RunAsync(CancellationToken cancellationToken) => _reconciler.RunAsync(cancellationToken);

    public void Dispose() => _reconciler.Dispose();

    private async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (_pods.Find(key.Namespace, key.Name) is not { Metadata.DeletionTimestamp: null } pod)
        {
            _evictions.TryRemove(key, out _);
            return null;
        }

        var taints = _nodes.Find("", pod.Spec.NodeName) is { } node ? TolerationTime.NoExecute(node) : [];
        var time = TolerationTime.Of(taints, pod.Spec.Tolerations);
        var now = _context.Time.GetUtcNow();
        if (taints.Count == 0 || time is not { } tolerated)
        {
            Cancel(key, pod);
            return null;
        }

        // A deletion that is planned stays as it is, whatever taints come on top, unless the pod cannot stay at all.
        if (_evictions.TryGetValue(key, out var planned) && planned.Uid != pod.Metadata.Uid)
        {
            _evictions.TryRemove(key, out _);
            planned = default;
        }

        var due = tolerated == TimeSpan.Zero ? now : planned.Uid is not null ? planned.Due : now + tolerated;
        if (due > now)
        {
            _evictions[key] = new(pod.Metadata.Uid, due);
            return due - now;
        }

        _events.Record(pod, "Normal", "TaintManagerEviction", $"Marking for deletion Pod {key}");
        await EvictAsync(pod, cancellationToken).ConfigureAwait(false);
        _evictions.TryRemove(key, out _);
        return null;
    }

    private async Task EvictAsync(Pod pod, CancellationToken cancellationToken)
    {
        var now = Time.From(_context.Time.GetUtcNow());
        var (@namespace, name, uid) = (pod.Metadata.Namespace, pod.Metadata.Name, pod.Metadata.Uid);
        var marked = await _context.Client.ModifyAsync<Pod>(
            @namespace, name, current => current.Metadata.Uid == uid ? Disruptions.Mark(current, "DeletionByTaintManager", "Taint manager: deleting due to NoExecute taint", now) : null, cancellationToken, "status").ConfigureAwait(false);
        if (marked.IsNotFound || (marked.IsSuccess && marked.Value.Metadata.Uid != uid))
        {
            return;
        }

        _ = marked.Value;
        var options = DeleteOptions.Empty with { Preconditions = Machinery.Meta.V1.Preconditions.Empty with { Uid = uid } };
        var deleted = await _context.Client.DeleteAsync<Pod>(@namespace, name, cancellationToken, options).ConfigureAwait(false);
        if (!deleted.IsSuccess && !deleted.IsNotFound && !deleted.IsConflict)
        {
            throw new ApiException(deleted.Error);
        }
    }

    private void Cancel(ObjectKey key, Pod pod)
    {
        if (_evictions.TryRemove(key, out var planned) && planned.Uid == pod.Metadata.Uid)
        {
            _events.Record(pod, "Normal", "TaintManagerEviction", $"Cancelling deletion of Pod {key}");
        }
    }

    private void NodeChanged(Change<Node> change)
    {
        var old = change.Old is null ? [] : TolerationTime.NoExecute(change.Old);
        var current = change.New is null ? [] : TolerationTime.NoExecute(change.New);
        if (!old.SequenceEqual(current))
        {
            foreach (var pod in _pods.FindByIndex(ControllerIndexes.Node, change.Any.Metadata.Name))
            {
                _reconciler.Add(ObjectKey.Of(pod));
            }
        }
    }

    private void PodChanged(Change<Pod> change)
    {
        var pod = change.Any;
        if (change.IsDeletion)
        {
            _evictions.TryRemove(change.Key, out _);
        }
        else if ((change.Old is null || change.Old.Spec.NodeName != pod.Spec.NodeName || change.Old.Spec.Tolerations != pod.Spec.Tolerations)
            && _nodes.Find("", pod.Spec.NodeName) is { } node && TolerationTime.NoExecute(node).Count > 0)
        {
            _reconciler.Add(change.Key);
        }
    }
}
