using System.Net;
using Kubestrel.Dns.Forwarding;
using Kubestrel.Dns.Server;
using Kubestrel.Dns.Zone;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Dns;

/// <summary>
/// The cluster's DNS server: answers for the cluster domain from an index that the On... methods feed, and forwards the rest. Until
/// <see cref="OnSynced"/> names of the cluster are answered with SERVFAIL, so that nobody remembers a Service as missing.
/// </summary>
public sealed class ClusterDns : IAsyncDisposable
{
    private readonly ZoneStore _store = new();
    private readonly Forwarder _forwarder;
    private readonly DnsServer _server;
    private readonly CancellationTokenSource _stop = new();
    private volatile bool _synced;
    private Task _probe = Task.CompletedTask;

    public ClusterDns(DnsOptions options, TimeProvider time, ILoggerFactory loggers)
        : this(options, time, loggers, new SocketTransport())
    {
    }

    internal ClusterDns(DnsOptions options, TimeProvider time, ILoggerFactory loggers, IUpstreamTransport transport)
    {
        var logger = loggers.CreateLogger<ClusterDns>();
        var forward = options.Forward with
        {
            Excluded =
            [
                .. options.Forward.Excluded, .. options.Zone.ServerAddresses,
                .. options.Listen.Where(l => l.Port == ResolvConf.Port).Select(l => l.Address),
            ],
        };
        _forwarder = new(forward, transport, new(forward, ReadFile, FileVersion, time), time, logger);
        var responder = new DnsResponder(new(options.Zone), () => _synced ? _store.Current : null, _forwarder, Metrics, time, forward.MaxTtl);
        _server = new(options.Listen, responder, time, logger);
    }

    public DnsMetrics Metrics { get; } = new();

    /// <summary>Where it listens, after the start; port 0 is replaced by the one the system chose.</summary>
    public IReadOnlyList<IPEndPoint> EndPoints => _server.EndPoints;

    /// <summary>Binds and serves. Throws <see cref="System.Net.Sockets.SocketException"/> when an address or port is not to be had.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _server.Start();
        _probe = _forwarder.ProbeLoopsAsync(_stop.Token);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _probe.WaitAsync(cancellationToken).ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
        await _forwarder.DisposeAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stop.IsCancellationRequested)
        {
            await StopAsync(CancellationToken.None).ConfigureAwait(false);
        }

        _stop.Dispose();
    }

    /// <summary>A Service was added or changed, or with null deleted.</summary>
    public void OnService(string ns, string name, Service? service) => _store.SetService(ns, name, service);

    /// <summary>An EndpointSlice was added or changed, or with null deleted; <paramref name="previous"/> is its version before.</summary>
    public void OnEndpointSlice(string ns, string name, EndpointSlice? slice, EndpointSlice? previous) => _store.SetSlice(ns, name, slice, previous);

    /// <summary>A Namespace was added, or is gone.</summary>
    public void OnNamespace(string name, bool exists) => _store.SetNamespace(name, exists);

    /// <summary>All initial objects have been given to the On... methods.</summary>
    public void OnSynced() => _synced = true;

    private static (string Text, DateTime Version)? ReadFile(string path)
    {
        try
        {
            return (File.ReadAllText(path), File.GetLastWriteTimeUtc(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static DateTime? FileVersion(string path) => File.Exists(path) ? File.GetLastWriteTimeUtc(path) : null;
}
