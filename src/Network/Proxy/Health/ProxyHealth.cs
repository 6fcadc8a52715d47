using System.Globalization;
using Kubestrel.Proxy.Metrics;
using Kubestrel.Proxy.Services;

namespace Kubestrel.Proxy.Health;

/// <summary>
/// Whether the proxy keeps up: it is unhealthy when a queued change has waited longer than the timeout. <c>/healthz</c> also fails on a node that
/// is deleted or tainted ToBeDeletedByClusterAutoscaler (KEP-3836), <c>/livez</c> looks at the proxy alone.
/// </summary>
public sealed class ProxyHealth
{
    public const string ToBeDeletedTaint = "ToBeDeletedByClusterAutoscaler";

    private readonly TimeProvider _time;
    private readonly TimeSpan _timeout;
    private readonly ProxyMetrics _metrics;
    private readonly Lock _gate = new();
    private readonly Dictionary<IpFamily, DateTimeOffset> _updated = [];
    private readonly Dictionary<IpFamily, DateTimeOffset> _oldestQueued = [];
    private bool _nodeEligible = true;

    internal ProxyHealth(TimeProvider time, TimeSpan timeout, ProxyMetrics metrics)
    {
        _time = time;
        _timeout = timeout;
        _metrics = metrics;
    }

    public bool IsHealthy => State().Healthy;

    /// <summary>False once the node is about to go; true until the first node event says so.</summary>
    public bool NodeEligible
    {
        get
        {
            lock (_gate)
            {
                return _nodeEligible;
            }
        }

        internal set
        {
            lock (_gate)
            {
                _nodeEligible = value;
            }
        }
    }

    /// <summary>Answers <c>/healthz</c>, <c>/livez</c>; 404 for other paths.</summary>
    public HealthAnswer Handle(string path)
    {
        var (healthy, lastUpdated) = State();
        var now = _time.GetUtcNow();
        var eligible = NodeEligible;
        switch (path)
        {
            case "/healthz":
                healthy &= eligible;
                _metrics.Healthz(healthy);
                return Answer(healthy, lastUpdated, now, $", \"nodeEligible\": {(eligible ? "true" : "false")}");
            case "/livez":
                _metrics.Livez(healthy);
                return Answer(healthy, lastUpdated, now, "");
            default:
                return HealthAnswer.Text(404, "404 page not found\n");
        }
    }

    internal void QueuedUpdate(IpFamily family)
    {
        lock (_gate)
        {
            _oldestQueued.TryAdd(family, _time.GetUtcNow());
        }
    }

    internal void Updated(IpFamily family)
    {
        lock (_gate)
        {
            _oldestQueued.Remove(family);
            _updated[family] = _time.GetUtcNow();
        }
    }

    private (bool Healthy, DateTimeOffset LastUpdated) State()
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            var last = default(DateTimeOffset);
            foreach (var (family, updated) in _updated)
            {
                if (_oldestQueued.TryGetValue(family, out var queued) && now - queued >= _timeout)
                {
                    return (false, updated);
                }

                last = updated > last ? updated : last;
            }

            return (true, last);
        }
    }

    private static HealthAnswer Answer(bool healthy, DateTimeOffset lastUpdated, DateTimeOffset now, string more) => HealthAnswer.Json(
        healthy ? 200 : 503,
        $"{{\"lastUpdated\": \"{GoTime(healthy ? now : lastUpdated)}\",\"currentTime\": \"{GoTime(now)}\"{more}}}");

    /// <summary>The form in which Go prints a time, which clients of this endpoint read.</summary>
    private static string GoTime(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fffffff", CultureInfo.InvariantCulture) + " +0000 UTC";
}
