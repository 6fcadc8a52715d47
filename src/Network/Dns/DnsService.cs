using System.Threading.Channels;
using Kubestrel.Client;
using Kubestrel.Client.Informers;
using Kubestrel.Dns.Publishing;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Dns;

/// <summary>
/// The DNS server with its view of the API: watches Services, EndpointSlices and Namespaces, and keeps the kube-dns Service leading here. Starts
/// without waiting for the API server.
/// </summary>
public sealed class DnsService : IAsyncDisposable
{
    private readonly PublishOptions? _publish;
    private readonly IKubeClient _client;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly InformerHub _hub;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _published = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<bool> _republish = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<Task> _loops = [];

    /// <param name="publish">Null leaves the kube-dns Service to others.</param>
    public DnsService(DnsOptions options, PublishOptions? publish, IKubeClient client, TimeProvider time, ILoggerFactory loggers)
    {
        _publish = publish;
        _client = client;
        _time = time;
        _logger = loggers.CreateLogger<DnsService>();
        _hub = new(client, time, loggers);
        var zone = publish is null || options.Zone.ServerAddresses.Count != 0 ? options.Zone : options.Zone with { ServerAddresses = publish.ServiceAddresses };
        Dns = new(options with { Zone = zone }, time, loggers);
        _hub.Get<Service>().Subscribe(c =>
        {
            Dns.OnService(c.Key.Namespace, c.Key.Name, c.New);
            Republish(c.IsDeletion && publish?.Namespace == c.Key.Namespace && publish.ServiceName == c.Key.Name);
        });
        _hub.Get<EndpointSlice>().Subscribe(c =>
        {
            Dns.OnEndpointSlice(c.Key.Namespace, c.Key.Name, c.New, c.Old);
            Republish(c.IsDeletion && c.Old!.Metadata.Labels.GetValueOrDefault(KubeDnsObjects.ManagedBy) == KubeDnsObjects.Manager);
        });
        _hub.Get<Namespace>().Subscribe(c => Dns.OnNamespace(c.Key.Name, !c.IsDeletion));
    }

    public ClusterDns Dns { get; }

    /// <summary>Completes when the kube-dns Service and its endpoints are in the API.</summary>
    public Task Published => _published.Task;

    /// <summary>Throws <see cref="System.Net.Sockets.SocketException"/> when an address or port is not to be had.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Dns.StartAsync(cancellationToken).ConfigureAwait(false);
        _loops.Add(SyncAsync(_stop.Token));
        if (_publish is not null)
        {
            _loops.Add(PublishAsync(new(_publish, Dns.EndPoints, _client, _time, _logger), _stop.Token));
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_loops).WaitAsync(cancellationToken).ConfigureAwait(false);
        await _hub.DisposeAsync().ConfigureAwait(false);
        await Dns.StopAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stop.IsCancellationRequested)
        {
            await StopAsync(CancellationToken.None).ConfigureAwait(false);
        }

        await Dns.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    private void Republish(bool needed)
    {
        if (needed)
        {
            _republish.Writer.TryWrite(true);
        }
    }

    private async Task SyncAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _hub.StartAsync(cancellationToken).ConfigureAwait(false);
            Dns.OnSynced();
        }
        catch (OperationCanceledException)
        {
            // Stopped before the API server had answered.
        }
    }

    private async Task PublishAsync(KubeDnsPublisher publisher, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await publisher.EnsureAsync(cancellationToken).ConfigureAwait(false);
                _published.TrySetResult();
                await _republish.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            _published.TrySetCanceled(cancellationToken);
        }
    }
}
