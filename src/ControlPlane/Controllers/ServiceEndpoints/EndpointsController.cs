using System.Collections.Concurrent;
using Kubestrel.Client;
using Kubestrel.Client.Events;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Kubestrel.Controllers.Framework;
using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Controllers.Framework.Services;
using Kubestrel.Kinds.Core.V1;
using Microsoft.Extensions.Logging;
using EndpointsObject = Kubestrel.Kinds.Core.V1.Endpoints;

namespace Kubestrel.Controllers.ServiceEndpoints;

/// <summary>Keeps the Endpoints object of every Service with a selector, for the clients that do not read slices.</summary>
[ActsAs("endpoint-controller")]
internal sealed class EndpointsController : IController, IDisposable
{
    private const string LeaderAnnotation = "control-plane.alpha.kubernetes.io/leader";
    private static readonly TimeSpan StaleDelay = TimeSpan.FromMilliseconds(100);

    private readonly ControllerContext _context;
    private readonly IEventRecorder _events;
    private readonly Informer<Service> _services;
    private readonly Informer<Pod> _pods;
    private readonly Informer<EndpointsObject> _endpoints;
    private readonly TriggerTimes _triggers = new();
    private readonly ConcurrentDictionary<ObjectKey, string> _replaced = new();
    private readonly Reconciler<ObjectKey> _reconciler;

    public EndpointsController(ControllerContext context)
    {
        _context = context;
        _events = context.Events("endpoint-controller");
        _reconciler = new(Name, context.Time, context.Loggers.CreateLogger<EndpointsController>(), ReconcileAsync, workers: 5);
        _services = context.Informers.Get<Service>();
        _pods = context.Informers.Get<Pod>();
        _endpoints = context.Informers.Get<EndpointsObject>();
        _services.Subscribe(change => _reconciler.Add(change.Key));
        _endpoints.Subscribe(change =>
        {
            if (change.IsDeletion)
            {
                _reconciler.Add(change.Key);
            }
        });
        _pods.Subscribe(change =>
        {
            foreach (var service in ServiceMembers.Affected(_services, change))
            {
                _reconciler.Add(service);
            }
        });
    }

    public string Name => "endpoints-controller";

    /// <summary>Looks once at all that is there: Services may have gone while nobody watched.</summary>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var left in _endpoints.Items.Where(static left => !left.Metadata.Annotations.ContainsKey(LeaderAnnotation)))
        {
            _reconciler.Add(ObjectKey.Of(left));
        }

        return _reconciler.RunAsync(cancellationToken);
    }

    public void Dispose() => _reconciler.Dispose();

    private async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (_services.Find(key.Namespace, key.Name) is not { } service)
        {
            _triggers.Forget(key);
            _replaced.TryRemove(key, out _);

            // The informer may not show yet what was just made, so the deletion does not ask it.
            var deleted = await _context.Client.DeleteAsync<EndpointsObject>(key.Namespace, key.Name, cancellationToken).ConfigureAwait(false);
            return deleted.IsSuccess || deleted.IsNotFound ? null : throw new ApiException(deleted.Error);
        }

        if (!ServiceMembers.HasSelector(service))
        {
            return null;
        }

        var current = _endpoints.Find(key.Namespace, key.Name);
        if (current is not null && _replaced.GetValueOrDefault(key) == current.Metadata.ResourceVersion)
        {
            return StaleDelay;
        }

        var pods = ServiceMembers.Pods(_pods, service);
        if (EndpointsPlan.For(service, pods, current, _triggers.Next(service, pods)) is not { } wanted)
        {
            return null;
        }

        var written = current is null
            ? await _context.Client.CreateAsync(wanted, cancellationToken).ConfigureAwait(false)
            : await _context.Client.UpdateAsync(wanted, cancellationToken).ConfigureAwait(false);
        if (written.IsSuccess)
        {
            if (current is not null && written.Value.Metadata.ResourceVersion != current.Metadata.ResourceVersion)
            {
                _replaced[key] = current.Metadata.ResourceVersion;
            }

            return null;
        }

        if (current is null && PodWriter.IsNamespaceTerminating(written.Error))
        {
            return null;
        }

        _events.Record(
            wanted,
            "Warning",
            current is null ? "FailedToCreateEndpoint" : "FailedToUpdateEndpoint",
            current is null ? $"Failed to create endpoint for service {key}: {written.Error.Message}" : $"Failed to update endpoint {key}: {written.Error.Message}");
        throw new ApiException(written.Error);
    }
}
