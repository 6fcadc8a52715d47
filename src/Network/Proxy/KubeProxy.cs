using System.Globalization;
using System.Threading.Channels;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using Kubestrel.Proxy.Backends;
using Kubestrel.Proxy.Conntrack;
using Kubestrel.Proxy.Health;
using Kubestrel.Proxy.Metrics;
using Kubestrel.Proxy.Planning;
using Kubestrel.Proxy.Services;
using Kubestrel.Proxy.Sync;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Proxy;

/// <summary>
/// The service proxy of one node. Events come in through the On... methods; one loop turns them into rule table
/// transactions. Nothing is programmed before <see cref="OnSynced"/>, so that a restart never shows half of the Services.
/// </summary>
public sealed partial class KubeProxy : IAsyncDisposable
{
    private readonly ProxyOptions _options;
    private readonly ProxyPlatform _platform;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ServiceCatalog _catalog;
    private readonly IReadOnlyList<FamilySync> _families;
    private readonly IConntrackTable _conntrack;
    private readonly ServiceHealthPorts _healthPorts;
    private readonly List<StatusListener> _listeners = [];
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _firstSync = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<IpFamily, PlanSettings> _settings = [];
    private readonly HashSet<ServiceKey> _unapplied = [];
    private readonly Dictionary<ServiceKey, (int Port, int LocalEndpoints)> _healthWanted = [];
    private readonly ChangeTimes _changeTimes = new();
    private readonly AppliedGate _gate = new();
    private volatile bool _synced;
    private volatile string? _zone;
    private string? _plannedZone;
    private bool _udpPending;
    private Task _loop = Task.CompletedTask;

    public KubeProxy(ProxyOptions options, TimeProvider time, ILoggerFactory loggers, ProxyPlatform? platform = null)
        : this(options, time, loggers, platform ?? ProxyPlatform.Host, null, null)
    {
    }

    internal KubeProxy(
        ProxyOptions options, TimeProvider time, ILoggerFactory loggers, ProxyPlatform platform, Func<IpFamily, IRuleBackend>? backend, IConntrackTable? conntrack)
    {
        _options = options;
        _platform = platform;
        _time = time;
        _logger = loggers.CreateLogger<KubeProxy>();
        _catalog = new(options.NodeName);
        Health = new(time, 2 * options.SyncPeriod, Metrics);
        backend ??= family => new NftBackend(platform.Commands, family, options.Table);
        _families = [.. options.Families.Select(f => new FamilySync(f, backend(f), time, Metrics, _logger))];
        _conntrack = conntrack ?? new ConntrackCommand(platform.Commands);
        _healthPorts = new(options.HealthCheckAddress, Health, time, _logger);
    }

    public ProxyHealth Health { get; }

    public ProxyMetrics Metrics { get; } = new();

    /// <summary>Completes when the rules of everything known at <see cref="OnSynced"/> are in force.</summary>
    public Task FirstSync => _firstSync.Task;

    /// <summary>Starts the loop and the listeners. Throws <see cref="System.Net.Sockets.SocketException"/> when a listening address is taken.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_options.HealthEndPoint is { } health)
        {
            _listeners.Add(StatusListener.Start(health, Health.Handle, _time));
        }

        if (_options.MetricsEndPoint is { } metrics)
        {
            _listeners.Add(StatusListener.Start(metrics, MetricsAnswer, _time));
        }

        foreach (var family in _families)
        {
            Health.Updated(family.Family);
        }

        _loop = RunAsync(_stop.Token);
        return Task.CompletedTask;
    }

    /// <summary>Stops; the rules stay in force until <see cref="CleanupAsync"/>, so that traffic goes on across a restart.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.WaitAsync(cancellationToken).ConfigureAwait(false);
        foreach (var listener in _listeners)
        {
            await listener.DisposeAsync().ConfigureAwait(false);
        }

        _listeners.Clear();
        await _healthPorts.DisposeAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None).ConfigureAwait(false);
        _stop.Dispose();
    }

    /// <summary>Removes all rules of <paramref name="options"/>' table. Returns what could not be removed, empty when nothing is left.</summary>
    public static async Task<IReadOnlyList<string>> CleanupAsync(ProxyOptions options, CancellationToken cancellationToken, ProxyPlatform? platform = null)
    {
        var problems = new List<string>();
        foreach (var family in options.Families)
        {
            var backend = new NftBackend((platform ?? ProxyPlatform.Host).Commands, family, options.Table);
            if (await backend.DeleteTableAsync(cancellationToken).ConfigureAwait(false) is { } problem)
            {
                problems.Add($"table {family.Nft()} {options.Table}: {problem}");
            }
        }

        return problems;
    }

    /// <summary>A Service was added or changed, or with null deleted. Services of another proxy (label service-proxy-name) are left out.</summary>
    public void OnService(string ns, string name, Service? service)
    {
        var ours = service is not null && !service.Metadata.Labels.ContainsKey(EndpointSliceLabels.ServiceProxyName);
        if (_catalog.SetService(new(ns, name), ours ? service : null))
        {
            Metrics.ServiceChanged();
            Wake();
        }
    }

    /// <summary>An EndpointSlice was added or changed, or with null deleted; <paramref name="previous"/> is its version before.</summary>
    public void OnEndpointSlice(string ns, string name, EndpointSlice? slice, EndpointSlice? previous)
    {
        if (_catalog.SetSlice(ns, name, slice, previous))
        {
            _changeTimes.Note(slice);
            Metrics.EndpointsChanged();
            Wake();
        }
    }

    /// <summary>This node's Node object changed, or with null is gone.</summary>
    public void OnNode(Node? node)
    {
        Health.NodeEligible = node is null || (node.Metadata.DeletionTimestamp is null && !node.Spec.Taints.Exists(t => t.Key == ProxyHealth.ToBeDeletedTaint));
        _zone = node?.Metadata.Labels.GetValueOrDefault("topology.kubernetes.io/zone");
        if (_zone != Volatile.Read(ref _plannedZone))
        {
            Wake();
        }
    }

    /// <summary>All initial objects have been given to the On... methods.</summary>
    public void OnSynced()
    {
        _synced = true;
        Wake();
    }

    /// <summary>Makes all tables anew, whatever others did to them.</summary>
    public void Resync()
    {
        foreach (var family in _families)
        {
            family.Invalidate();
        }

        Wake();
    }

    /// <summary>Completes when everything that came in before this call is in force.</summary>
    public Task WaitAppliedAsync(CancellationToken cancellationToken) => _gate.WaitAsync(cancellationToken);

    private void Wake()
    {
        foreach (var family in _synced ? _families : [])
        {
            Health.QueuedUpdate(family.Family);
        }

        Metrics.Queued(_time.GetUtcNow());
        _gate.Request();
        _wake.Writer.TryWrite(true);
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        var throttle = new SyncThrottle(_options.MinSyncPeriod, _time);
        DateTimeOffset? retry = null;
        try
        {
            while (true)
            {
                await WaitAsync(retry, cancellationToken).ConfigureAwait(false);
                if (!_synced)
                {
                    continue;
                }

                await Task.Delay(throttle.Take(), _time, cancellationToken).ConfigureAwait(false);
                var done = await TrySyncAsync(cancellationToken).ConfigureAwait(false);
                retry = done ? null : _time.GetUtcNow() + _options.SyncPeriod;
                if (done)
                {
                    _firstSync.TrySetResult();
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _firstSync.TrySetCanceled(cancellationToken);
        }
    }

    /// <summary>Whatever goes wrong with one sync, the next one starts from nothing.</summary>
    private async Task<bool> TrySyncAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await SyncAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogSyncBroke(_logger, e);
            foreach (var family in _families)
            {
                family.Invalidate();
            }

            return false;
        }
    }

    /// <summary>Waits for an event, a due retry, or chains to delete.</summary>
    private async Task WaitAsync(DateTimeOffset? retry, CancellationToken cancellationToken)
    {
        var next = _families.Select(f => f.NextCleanup).Append(retry).Min();
        if (next is not { } at)
        {
            await _wake.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        var delay = at - _time.GetUtcNow();
        if (delay <= TimeSpan.Zero)
        {
            return;
        }

        using var timer = new CancellationTokenSource(delay, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            await _wake.Reader.ReadAsync(linked.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time has come before an event did.
        }
    }

    private async Task<bool> SyncAsync(CancellationToken cancellationToken)
    {
        var upTo = _gate.Requested;
        var (changed, udp) = _catalog.TakeChanges();
        var times = _changeTimes.Take();
        _unapplied.UnionWith(changed);
        _udpPending |= udp;
        RefreshSettings();
        var done = true;
        foreach (var family in _families)
        {
            if (await family.SyncAsync(_catalog, _unapplied, _settings[family.Family], cancellationToken).ConfigureAwait(false))
            {
                Health.Updated(family.Family);
            }
            else
            {
                done = false;
            }
        }

        if (!done)
        {
            return false;
        }

        _unapplied.Clear();
        Metrics.NothingPending();
        var now = _time.GetUtcNow();
        foreach (var time in times)
        {
            Metrics.Programmed(now - time);
        }

        var missing = _families.Select(f => f.NoLocalEndpoints).ToArray();
        Metrics.NoLocalEndpoints(missing.Sum(m => m.Internal), missing.Sum(m => m.External));
        await SyncHealthPortsAsync(changed).ConfigureAwait(false);
        if (_udpPending)
        {
            await CleanConntrackAsync(cancellationToken).ConfigureAwait(false);
            _udpPending = false;
        }

        _gate.Applied(upTo);
        return true;
    }

    private async Task SyncHealthPortsAsync(IReadOnlyCollection<ServiceKey> changed)
    {
        if (changed.Count == 0)
        {
            return;
        }

        foreach (var key in changed)
        {
            var states = _families.Select(f => _catalog.Read(key, f.Family)).OfType<ServiceState>().ToArray();
            var port = states.Select(s => s.HealthCheckNodePort).FirstOrDefault(p => p != 0);
            _healthWanted.Remove(key);
            if (port != 0)
            {
                _healthWanted[key] = (port, states.Max(ServiceHealth.LocalEndpoints));
            }
        }

        await _healthPorts.SyncAsync(_healthWanted).ConfigureAwait(false);
    }

    private async Task CleanConntrackAsync(CancellationToken cancellationToken)
    {
        foreach (var family in _families)
        {
            void Failure(string problem) => LogConntrackFailed(_logger, family.Family, problem);
            if (await _conntrack.ListUdpAsync(family.Family, Failure, cancellationToken).ConfigureAwait(false) is { Count: > 0 } flows)
            {
                var stale = StaleFlows.Find(flows, _catalog.ReadAll(family.Family));
                await _conntrack.DeleteUdpAsync(family.Family, stale, Failure, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private void RefreshSettings()
    {
        var zone = _zone;
        if (_settings.Count != 0 && zone == _plannedZone)
        {
            return;
        }

        Volatile.Write(ref _plannedZone, zone);
        foreach (var family in _options.Families)
        {
            _settings[family] = SettingsReader.Read(_options, _platform, family, zone);
        }
    }

    private HealthAnswer MetricsAnswer(string path)
    {
        if (path != "/metrics")
        {
            return path == "/proxyMode" ? HealthAnswer.Text(200, "nftables") : Health.Handle(path);
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Metrics.Write(writer);
        return new(200, "text/plain; version=0.0.4; charset=utf-8", writer.ToString(), []);
    }
}
