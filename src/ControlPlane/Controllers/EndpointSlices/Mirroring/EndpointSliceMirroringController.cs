using System.Globalization;
using Kubestrel.Client.Events;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using Microsoft.Extensions.Logging;
using EndpointsObject = Kubestrel.Kinds.Core.V1.Endpoints;

namespace Kubestrel.Controllers.EndpointSlices.Mirroring;

/// <summary>Makes slices of the Endpoints objects that users maintain for Services without a selector.</summary>
[ActsAs("endpointslicemirroring-controller")]
internal sealed class EndpointSliceMirroringController : IController, IDisposable
{
    private readonly IEventRecorder _events;
    private readonly Informer<Service> _services;
    private readonly Informer<EndpointsObject> _endpoints;
    private readonly Informer<EndpointSlice> _slices;
    private readonly SliceTracker _tracker = new();
    private readonly SliceWriter _writer;
    private readonly Reconciler<ObjectKey> _reconciler;

    public EndpointSliceMirroringController(ControllerContext context)
    {
        _events = context.Events("endpoint-slice-mirroring-controller");
        _writer = new(context.Client, _tracker);
        _reconciler = new(Name, context.Time, context.Loggers.CreateLogger<EndpointSliceMirroringController>(), ReconcileAsync, workers: 5);
        _services = context.Informers.Get<Service>();
        _endpoints = context.Informers.Get<EndpointsObject>();
        _slices = context.Informers.Get<EndpointSlice>();
        _services.Subscribe(ServiceChanged);
        _endpoints.Subscribe(change => _reconciler.Add(change.Key));
        _slices.Subscribe(SliceChanged);
    }

    public string Name => "endpointslice-mirroring-controller";

    public Task RunAsync(CancellationToken cancellationToken) => _reconciler.RunAsync(cancellationToken);

    public void Dispose() => _reconciler.Dispose();

    private async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        List<EndpointSlice> slices =
        [
            .. _slices.FindByIndex(Client.Informers.Indexes.Namespace, key.Namespace).Where(slice => OwnerOf(slice) == key).OrderBy(static slice => slice.Metadata.Name, StringComparer.Ordinal),
        ];
        var endpoints = _endpoints.Find(key.Namespace, key.Name);
        if (!MirrorPlanner.ShouldMirror(endpoints, _services.Find(key.Namespace, key.Name)))
        {
            _tracker.Forget(key);
            if (slices.Count > 0)
            {
                await ApplyAsync(key, new([], [], slices, []), cancellationToken).ConfigureAwait(false);
                _tracker.Forget(key);
            }

            return null;
        }

        if (_tracker.IsStale(key, slices))
        {
            return SliceTracker.StaleDelay;
        }

        slices.RemoveAll(static slice => slice.Metadata.DeletionTimestamp is not null);
        var plan = MirrorPlanner.Plan(endpoints!, slices);
        Tell(endpoints!, plan);
        await ApplyAsync(key, plan.Slices, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private async Task ApplyAsync(ObjectKey key, SlicePlan plan, CancellationToken cancellationToken)
    {
        if (await _writer.ApplyAsync("Endpoints", key, plan, cancellationToken).ConfigureAwait(false) is { } error)
        {
            throw new ApiException(error);
        }
    }

    private void Tell(EndpointsObject endpoints, MirrorPlan plan)
    {
        if (plan.Invalid > 0)
        {
            _events.Record(
                endpoints, "Warning", "InvalidIPAddress", string.Create(CultureInfo.InvariantCulture, $"Skipped {plan.Invalid} invalid IP addresses when mirroring to EndpointSlices"));
        }

        if (plan.Skipped > plan.Invalid)
        {
            _events.Record(
                endpoints,
                "Warning",
                "TooManyAddressesToMirror",
                string.Create(CultureInfo.InvariantCulture, $"A max of {MirrorPlanner.MaxPerSubset} addresses can be mirrored to EndpointSlices per Endpoints subset. {plan.Skipped} addresses were skipped"));
        }
    }

    private void ServiceChanged(Change<Service> change)
    {
        if (change.Old is null || change.New is null || change.Old.Spec.Selector.IsEmpty != change.New.Spec.Selector.IsEmpty)
        {
            _reconciler.Add(change.Key);
        }
    }

    private void SliceChanged(Change<EndpointSlice> change)
    {
        var current = OwnerOf(change.Any);
        if (change.Old is { } old && OwnerOf(old) is { } former && former != current)
        {
            _tracker.Lost(former, old);
            _reconciler.Add(former);
        }

        if (current is { } owner && _tracker.IsForeign(owner, change))
        {
            _reconciler.Add(owner);
        }
    }

    private static ObjectKey? OwnerOf(EndpointSlice slice) => SliceNames.Owner(slice, SliceNames.MirroringManager);
}
