using Kubestrel.Client;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using Kubestrel.Proxy.Services;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Proxy;

/// <summary>
/// The proxy with its view of the API: watches Services and EndpointSlices (those that concern kube-proxy) and this node's Node object. Starts without
/// waiting for the API server; until that has answered once, the rules of an earlier run stay as they are.
/// </summary>
public sealed partial class NodeProxy : IAsyncDisposable
{
    private const string Selector = $"!{EndpointSliceLabels.ServiceProxyName},!{EndpointSliceLabels.Headless}";

    private readonly InformerHub _hub;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private Task _sync = Task.CompletedTask;

    public NodeProxy(ProxyOptions options, IKubeClient client, TimeProvider time, ILoggerFactory loggers, ProxyPlatform? platform = null)
    {
        _hub = new(client, time, loggers);
        _logger = loggers.CreateLogger<NodeProxy>();
        Proxy = new(options, time, loggers, platform);
        _hub.Get<Service>(new() { LabelSelector = Selector }).Subscribe(c => Proxy.OnService(c.Key.Namespace, c.Key.Name, c.New));
        _hub.Get<EndpointSlice>(new() { LabelSelector = Selector }).Subscribe(c => Proxy.OnEndpointSlice(c.Key.Namespace, c.Key.Name, c.New, c.Old));
        _hub.Get<Node>(new() { FieldSelector = "metadata.name=" + options.NodeName }).Subscribe(c =>
        {
            if (c.Key.Name == options.NodeName)
            {
                Proxy.OnNode(c.New);
            }
        });
    }

    /// <summary>The proxy itself: health, metrics, and when its rules are in force.</summary>
    public KubeProxy Proxy { get; }

    /// <summary>Throws <see cref="System.Net.Sockets.SocketException"/> when the health or metrics address is taken.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Proxy.StartAsync(cancellationToken).ConfigureAwait(false);
        _sync = SyncAsync(_stop.Token);
    }

    /// <summary>Stops watching and programming; the rules stay until <see cref="KubeProxy.CleanupAsync"/>.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _sync.WaitAsync(cancellationToken).ConfigureAwait(false);
        await _hub.DisposeAsync().ConfigureAwait(false);
        await Proxy.StopAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stop.IsCancellationRequested)
        {
            await StopAsync(CancellationToken.None).ConfigureAwait(false);
        }

        await Proxy.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task SyncAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _hub.StartAsync(cancellationToken).ConfigureAwait(false);
            Proxy.OnSynced();
            LogSynced(_logger);
        }
        catch (OperationCanceledException)
        {
            // Stopped before the API server had answered.
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Services and endpoints are known, programming rules")]
    private static partial void LogSynced(ILogger logger);
}
