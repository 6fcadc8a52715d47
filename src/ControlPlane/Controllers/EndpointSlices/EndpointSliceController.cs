using Kubestrel.Client.Events;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Kubestrel.Controllers.Framework;
using Kubestrel.Controllers.Framework.Services;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Controllers.EndpointSlices;

/// <summary>Keeps the endpoint slices of Services with selectors.</summary>
[ActsAs("endpointslice-controller")]
internal sealed class EndpointSliceController : IController, IDisposable
{
        private readonly ControllerContext _context;
    private readonly IEventRecorder _events;
    private readonly Informer<Service> _services;
    private readonly Informer<Pod> _pods;
    private readonly Informer<Node> _nodes;
    private readonly Informer<EndpointSlice> _slices;
    private readonly SliceTracker _tracker = new();
    private readonly SliceWriter _writer;
    private readonly TriggerTimes _triggers = new();
    private readonly Reconciler<ObjectKey> _reconciler;

    public EndpointSliceController(ControllerContext context)
    {
        _context = context;
        _events = context.Events("endpoint-slice-controller");
        _writer = new(context.Client, _tracker);
        _reconciler = new(Name, context.Time, context.Loggers.CreateLogger<EndpointSliceController>(), ReconcileAsync, workers: 5);
        _services = context.Informers.Get<Service>();
        _pods = context.Informers.Get<Pod>();
        _nodes = context.Informers.Get<Node>();
        _slices = context.Informers.Get<EndpointSlice>();
        _services.Subscribe(change => _reconciler.Add(change.Key));
        _pods.Subscribe(change =>
        {
            foreach (var service in ServiceMembers.Affected(_services, change))
            {
                _reconciler.Add(service);
            }
        });
        _nodes.Subscribe(NodeChanged);
        _slices.Subscribe(SliceChanged);
    }

    public string Name => "endpointslice-controller";

    public Task RunAsync(CancellationToken cancellationToken) => _reconciler.RunAsync(cancellationToken);

    public void Dispose() => _reconciler.Dispose();

    private async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (_services.Find(key.Namespace, key.Name) is not { } service)
        {
            _triggers.Forget(key);
            _tracker.Forget(key);
            return null;
        }

        if (!ServiceMembers.HasSelector(service))
        {
            return null;
        }

        List<EndpointSlice> slices =
        [
            .. _slices.FindByIndex(Indexes.Namespace, key.Namespace).Where(slice => ServiceOf(slice) == key).OrderBy(static slice => slice.Metadata.Name, StringComparer.Ordinal),
        ];
        if (_tracker.IsStale(key, slices))
        {
            return SliceTracker.StaleDelay;
        }

        slices.RemoveAll(static slice => slice.Metadata.DeletionTimestamp is not null);
        var pods = ServiceMembers.Pods(_pods, service);
        var nodes = pods.Select(static pod => pod.Spec.NodeName).Distinct().Select(name => _nodes.Find("", name)).OfType<Node>()
            .ToDictionary(static node => node.Metadata.Name, StringComparer.Ordinal);
        var plan = SlicePlanner.Plan(new(service, pods, nodes, slices, _triggers.Next(service, pods)));
        if (await _writer.ApplyAsync("Service", key, plan, cancellationToken).ConfigureAwait(false) is { } error)
        {
            _events.Record(service, "Warning", "FailedToUpdateEndpointSlices", $"Error updating Endpoint Slices for Service {key}: {error.Message}");
            throw new ApiException(error);
        }

        // A node that shows up later brings its Services back by its own event.
        return null;
    }

    private void SliceChanged(Change<EndpointSlice> change)
    {
        var current = ServiceOf(change.Any);
        if (change.Old is { } old && ServiceOf(old) is { } former && former != current)
        {
            _tracker.Lost(former, old);
            _reconciler.Add(former);
        }

        if (current is { } service && _tracker.IsForeign(service, change))
        {
            _reconciler.Add(service);
        }
    }

    /// <summary>Endpoints name the zone of their node, and wait for a node they do not know.</summary>
    private void NodeChanged(Change<Node> change)
    {
        var (old, current) = (change.Old?.Metadata.Labels.GetValueOrDefault(SliceNames.Zone), change.New?.Metadata.Labels.GetValueOrDefault(SliceNames.Zone));
        if (change.Old is not null && change.New is not null && old == current)
        {
            return;
        }

        foreach (var pod in _pods.Items.Where(pod => pod.Spec.NodeName == change.Any.Metadata.Name))
        {
            foreach (var service in ServiceMembers.Affected(_services, new(null, pod)))
            {
                _reconciler.Add(service);
            }
        }
    }

    private static ObjectKey? ServiceOf(EndpointSlice slice) => SliceNames.Owner(slice, SliceNames.Manager);
}
