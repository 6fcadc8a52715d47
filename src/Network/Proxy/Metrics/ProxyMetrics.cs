using System.Globalization;

namespace Kubestrel.Proxy.Metrics;

/// <summary>Upstream's kubeproxy_* metrics that the nftables mode reports, in Prometheus text form.</summary>
public sealed class ProxyMetrics
{
    private static readonly double[] SyncBuckets = Histogram.Exponential(0.001, 2, 15);
    private static readonly double[] ProgrammingBuckets =
    [
        0.25, 0.5, .. Enumerable.Range(1, 59).Select(i => (double)i), .. Enumerable.Range(0, 12).Select(i => 60d + (5 * i)),
        .. Enumerable.Range(0, 7).Select(i => 120d + (30 * i)),
    ];

    private readonly Histogram _sync = new(SyncBuckets);
    private readonly Histogram _full = new(SyncBuckets);
    private readonly Histogram _partial = new(SyncBuckets);
    private readonly Histogram _programming = new(ProgrammingBuckets);
    private long _syncFailures, _cleanupFailures, _endpointChanges, _serviceChanges;
    private long _healthzOk, _healthzBad, _livezOk, _livezBad;
    private double _lastSync, _lastQueued;
    private int _endpointsPending, _servicesPending, _noLocalInternal, _noLocalExternal;

    /// <summary>Writes all metrics; the body of <c>/metrics</c>.</summary>
    public void Write(TextWriter writer)
    {
        Distribution(writer, "sync_proxy_rules_duration_seconds", "SyncProxyRules latency in seconds", _sync);
        Distribution(writer, "sync_full_proxy_rules_duration_seconds", "SyncProxyRules latency in seconds for full resyncs", _full);
        Distribution(writer, "sync_partial_proxy_rules_duration_seconds", "SyncProxyRules latency in seconds for partial resyncs", _partial);
        Distribution(writer, "network_programming_duration_seconds", "In Cluster Network Programming Latency in seconds", _programming);
        Single(writer, "sync_proxy_rules_last_timestamp_seconds", "gauge", "The last time proxy rules were successfully synced", Volatile.Read(ref _lastSync));
        Single(writer, "sync_proxy_rules_last_queued_timestamp_seconds", "gauge", "The last time a sync of proxy rules was queued", Volatile.Read(ref _lastQueued));
        Single(writer, "sync_proxy_rules_endpoint_changes_pending", "gauge", "Pending proxy rules Endpoint changes", Volatile.Read(ref _endpointsPending));
        Single(writer, "sync_proxy_rules_endpoint_changes_total", "counter", "Cumulative proxy rules Endpoint changes", Interlocked.Read(ref _endpointChanges));
        Single(writer, "sync_proxy_rules_service_changes_pending", "gauge", "Pending proxy rules Service changes", Volatile.Read(ref _servicesPending));
        Single(writer, "sync_proxy_rules_service_changes_total", "counter", "Cumulative proxy rules Service changes", Interlocked.Read(ref _serviceChanges));
        Single(writer, "sync_proxy_rules_nftables_sync_failures_total", "counter", "Cumulative proxy nftables sync failures", Interlocked.Read(ref _syncFailures));
        Single(writer, "sync_proxy_rules_nftables_cleanup_failures_total", "counter", "Cumulative proxy nftables cleanup failures", Interlocked.Read(ref _cleanupFailures));
        Pair(writer, "sync_proxy_rules_no_local_endpoints_total", "gauge", "Number of services with a Local traffic policy and no endpoints", "traffic_policy",
            ("external", Volatile.Read(ref _noLocalExternal)), ("internal", Volatile.Read(ref _noLocalInternal)));
        Pair(writer, "proxy_healthz_total", "counter", "Cumulative proxy healthz HTTP status", "code",
            ("200", Interlocked.Read(ref _healthzOk)), ("503", Interlocked.Read(ref _healthzBad)));
        Pair(writer, "proxy_livez_total", "counter", "Cumulative proxy livez HTTP status", "code",
            ("200", Interlocked.Read(ref _livezOk)), ("503", Interlocked.Read(ref _livezBad)));
    }

    internal void Synced(TimeSpan took, bool full, DateTimeOffset now)
    {
        _sync.Observe(took.TotalSeconds);
        (full ? _full : _partial).Observe(took.TotalSeconds);
        Volatile.Write(ref _lastSync, now.ToUnixTimeMilliseconds() / 1000d);
    }

    internal void Queued(DateTimeOffset now) => Volatile.Write(ref _lastQueued, now.ToUnixTimeMilliseconds() / 1000d);

    internal void SyncFailed() => Interlocked.Increment(ref _syncFailures);

    internal void CleanupFailed() => Interlocked.Increment(ref _cleanupFailures);

    internal void Programmed(TimeSpan latency) => _programming.Observe(latency.TotalSeconds);

    internal void ServiceChanged()
    {
        Interlocked.Increment(ref _serviceChanges);
        Interlocked.Increment(ref _servicesPending);
    }

    internal void EndpointsChanged()
    {
        Interlocked.Increment(ref _endpointChanges);
        Interlocked.Increment(ref _endpointsPending);
    }

    internal void NothingPending()
    {
        Volatile.Write(ref _servicesPending, 0);
        Volatile.Write(ref _endpointsPending, 0);
    }

    internal void NoLocalEndpoints(int internalPolicy, int externalPolicy)
    {
        Volatile.Write(ref _noLocalInternal, internalPolicy);
        Volatile.Write(ref _noLocalExternal, externalPolicy);
    }

    internal void Healthz(bool healthy) => Interlocked.Increment(ref healthy ? ref _healthzOk : ref _healthzBad);

    internal void Livez(bool healthy) => Interlocked.Increment(ref healthy ? ref _livezOk : ref _livezBad);

    private static void Head(TextWriter writer, string name, string type, string help) =>
        writer.Write($"# HELP kubeproxy_{name} [ALPHA] {help}\n# TYPE kubeproxy_{name} {type}\n");

    private static void Single(TextWriter writer, string name, string type, string help, double value)
    {
        Head(writer, name, type, help);
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"kubeproxy_{name} {value}\n"));
    }

    private static void Pair(TextWriter writer, string name, string type, string help, string label, params (string Value, long Count)[] series)
    {
        Head(writer, name, type, help);
        foreach (var (value, count) in series)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"kubeproxy_{name}{{{label}=\"{value}\"}} {count}\n"));
        }
    }

    private static void Distribution(TextWriter writer, string name, string help, Histogram histogram)
    {
        Head(writer, name, "histogram", help);
        histogram.Write(writer, "kubeproxy_" + name);
    }
}
