using Kubestrel.Client;
using Kubestrel.Client.Events;
using Kubestrel.Client.Requests;
using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Controllers.GarbageCollector;

/// <summary>
/// Deletes objects whose owners are all gone, and carries out foreground and orphaning deletions. The graph says what to look at;
/// what is deleted is decided by the objects themselves, read afresh.
/// </summary>
[ActsAs("generic-garbage-collector")]
internal sealed class GarbageCollectorController : IController, IDisposable
{
    private readonly ControllerContext _context;
    private readonly IEventRecorder _events;
    private readonly AbsentOwners _absent = new();
    private readonly OwnerGraph _graph;
    private readonly Reconciler<string> _checks;
    private readonly Reconciler<string> _orphans;
    private readonly List<ResourceMonitor> _monitors;

    public GarbageCollectorController(ControllerContext context)
    {
        _context = context;
        _events = context.Events("garbage-collector-controller");
        _graph = new(_absent);
        var logger = context.Loggers.CreateLogger<GarbageCollectorController>();
        _checks = new(Name, context.Time, logger, CheckAsync, workers: 20);
        _orphans = new(Name, context.Time, logger, OrphanAsync, workers: 5);
        _monitors =
        [
            .. CollectedResources.All().Select(resource => new ResourceMonitor(
                context.Client, resource, context.Time, logger, obj => Carry(_graph.Observe(resource.Kind, obj.Metadata)), uid => Carry(_graph.Remove(uid)))),
        ];
    }

    public string Name => "garbage-collector-controller";

    /// <summary>Nothing is collected before the graph is complete: a dependent that is not seen yet would not hold up its owner.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var watching = Task.WhenAll(_monitors.Select(monitor => Task.Run(() => monitor.RunAsync(cancellationToken), CancellationToken.None)));
        await Task.WhenAll(_monitors.Select(static monitor => monitor.Synced)).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(watching, _checks.RunAsync(cancellationToken), _orphans.RunAsync(cancellationToken)).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _checks.Dispose();
        _orphans.Dispose();
    }

    private void Carry(GraphEffects effects)
    {
        foreach (var uid in effects.Check)
        {
            _checks.Add(uid);
        }

        foreach (var uid in effects.Orphan)
        {
            _orphans.Add(uid);
        }

        foreach (var (dependent, owner) in effects.WrongNamespace)
        {
            Report(dependent, owner);
        }
    }

    private async Task<TimeSpan?> CheckAsync(string uid, CancellationToken cancellationToken)
    {
        if (_graph.Find(uid) is not { } node || (node.IsBeingDeleted && !node.IsDeletingDependents))
        {
            return null;
        }

        // 1. The object itself says whether it is still there. An unknown kind may be served later.
        if (ResourceOf(node.Identity.ApiVersion, node.Identity.Kind) is not { } resource)
        {
            return Reconciler<string>.BackOff;
        }

        var read = await _context.Client.GetAsync(resource, resource.Namespaced ? node.Identity.Namespace : "", node.Identity.Name, cancellationToken).ConfigureAwait(false);
        if (read.IsNotFound || (read.IsSuccess && read.Value.Metadata.Uid != uid))
        {
            Carry(_graph.Missing(node.Identity));
            return null;
        }

        var latest = read.Value;
        if (node.IsVirtual)
        {
            return Reconciler<string>.BackOff;
        }

        // 2. A foreground deletion ends when nothing blocks it.
        if (node.IsDeletingDependents)
        {
            return await EndForegroundAsync(node, resource, latest, cancellationToken).ConfigureAwait(false);
        }

        // 3. Otherwise its owners decide.
        var owners = new List<(OwnerReference, OwnerState)>();
        foreach (var reference in latest.Metadata.OwnerReferences)
        {
            if (await StateOfAsync(reference, node.Identity, cancellationToken).ConfigureAwait(false) is not { } state)
            {
                return node.Identity.Namespace.Length == 0 ? null : Reconciler<string>.BackOff;
            }

            owners.Add((reference, state));
        }

        await CarryOutAsync(Collection.Decide(node, latest.Metadata, owners), node, resource, latest, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private async Task<TimeSpan?> EndForegroundAsync(NodeFacts node, ResourceInfo resource, MetaObject latest, CancellationToken cancellationToken)
    {
        if (node.Blocking.Count > 0)
        {
            foreach (var (dependent, _) in node.Blocking.Where(static dependent => !dependent.IsDeletingDependents))
            {
                _checks.Add(dependent);
            }

            return null;
        }

        await PatchAsync(resource, latest, static meta => meta with { Finalizers = meta.Finalizers.RemoveAll(static name => name == Finalizers.Foreground) }, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private async Task CarryOutAsync(Collection collection, NodeFacts node, ResourceInfo resource, MetaObject latest, CancellationToken cancellationToken)
    {
        if (collection.DropOwners.Count > 0)
        {
            await PatchAsync(
                resource, latest, meta => meta with { OwnerReferences = meta.OwnerReferences.RemoveAll(reference => collection.DropOwners.Contains(reference.Uid)) }, cancellationToken).ConfigureAwait(false);
        }

        if (collection.Unblock)
        {
            await PatchAsync(
                resource,
                latest,
                static meta => meta with { OwnerReferences = meta.OwnerReferences.Map(static reference => reference.BlockOwnerDeletion == true ? reference with { BlockOwnerDeletion = false } : reference) },
                cancellationToken).ConfigureAwait(false);
        }

        if (collection.DeleteWith is { } policy)
        {
            var options = DeleteOptions.Empty with { PropagationPolicy = policy, Preconditions = Preconditions.Empty with { Uid = latest.Metadata.Uid } };
            var request = new WriteRequest(WriteVerb.Delete, resource, latest.Metadata.Namespace, latest.Metadata.Name) { Delete = options };
            var deleted = await _context.Client.WriteAsync(request, cancellationToken).ConfigureAwait(false);
            if (deleted.IsNotFound)
            {
                Carry(_graph.Missing(node.Identity));
            }
            else if (!deleted.IsSuccess)
            {
                throw new ApiException(deleted.Error);
            }
        }
    }

    /// <summary>The state of an owner, read from the server; null when its kind is unknown or a cluster-scoped object names a namespaced one.</summary>
    private async Task<OwnerState?> StateOfAsync(OwnerReference reference, ObjectIdentity dependent, CancellationToken cancellationToken)
    {
        if (_absent.Contains(ObjectIdentity.Of(reference, "")) || _absent.Contains(ObjectIdentity.Of(reference, dependent.Namespace)))
        {
            return OwnerState.Dangling;
        }

        if (ResourceOf(reference.ApiVersion, reference.Kind) is not { } resource || (resource.Namespaced && dependent.Namespace.Length == 0))
        {
            return null;
        }

        var @namespace = resource.Namespaced ? dependent.Namespace : "";
        var read = await _context.Client.GetAsync(resource, @namespace, reference.Name, cancellationToken).ConfigureAwait(false);
        if (read.IsNotFound || (read.IsSuccess && read.Value.Metadata.Uid != reference.Uid))
        {
            _absent.Add(ObjectIdentity.Of(reference, @namespace));
            return OwnerState.Dangling;
        }

        var owner = read.Value.Metadata;
        return owner.DeletionTimestamp is not null && owner.Finalizers.Contains(Finalizers.Foreground) ? OwnerState.Waiting : OwnerState.Solid;
    }

    private async Task<TimeSpan?> OrphanAsync(string uid, CancellationToken cancellationToken)
    {
        if (_graph.Find(uid) is not { } owner || ResourceOf(owner.Identity.ApiVersion, owner.Identity.Kind) is not { } resource)
        {
            return null;
        }

        await Task.WhenAll(_graph.DependentsOf(uid).Select(dependent => ReleaseAsync(dependent, uid, cancellationToken))).ConfigureAwait(false);
        var read = await _context.Client.GetAsync(resource, owner.Identity.Namespace, owner.Identity.Name, cancellationToken).ConfigureAwait(false);
        if (!read.IsNotFound && read.Value.Metadata.Uid == uid)
        {
            await PatchAsync(resource, read.Value, static meta => meta with { Finalizers = meta.Finalizers.RemoveAll(static name => name == Finalizers.Orphan) }, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    private async Task ReleaseAsync(ObjectIdentity dependent, string owner, CancellationToken cancellationToken)
    {
        if (ResourceOf(dependent.ApiVersion, dependent.Kind) is not { } resource)
        {
            return;
        }

        var read = await _context.Client.GetAsync(resource, dependent.Namespace, dependent.Name, cancellationToken).ConfigureAwait(false);
        if (!read.IsNotFound)
        {
            await PatchAsync(resource, read.Value, meta => meta with { OwnerReferences = meta.OwnerReferences.RemoveAll(reference => reference.Uid == owner) }, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task PatchAsync(ResourceInfo resource, MetaObject obj, Func<ObjectMeta, ObjectMeta> change, CancellationToken cancellationToken)
    {
        var patched = await MetadataPatch.ApplyAsync(_context.Client, resource, obj, change, cancellationToken).ConfigureAwait(false);
        if (!patched.IsSuccess && !patched.IsNotFound)
        {
            throw new ApiException(patched.Error);
        }
    }

    private void Report(ObjectIdentity dependent, ObjectIdentity owner)
    {
        if (ApiKinds.Registry.Find(Kind(dependent.ApiVersion, dependent.Kind)) is { } kind)
        {
            _events.Record(
                EventSubject.Of(kind, dependent), "Warning", "OwnerRefInvalidNamespace", $"ownerRef {owner} does not exist in namespace \"{dependent.Namespace}\"");
        }
    }

    private static ResourceInfo? ResourceOf(string apiVersion, string kind) => ApiKinds.Registry.Find(Kind(apiVersion, kind))?.Resource;

    private static GroupVersionKind Kind(string apiVersion, string kind)
    {
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new("", apiVersion, kind) : new(apiVersion[..slash], apiVersion[(slash + 1)..], kind);
    }
}
