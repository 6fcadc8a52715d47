using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Kubestrel.ApiServer.Requests;

namespace Kubestrel.ApiServer.Metrics;

/// <summary>Counts and durations of requests under upstream's metric names.</summary>
internal sealed class RequestMetrics
{
    private static readonly double[] Bounds =
    [
        0.005, 0.025, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0, 1.25, 1.5, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 45, 60,
    ];

    private readonly ConcurrentDictionary<(Label Label, int Code), StrongBox> _counts = new();
    private readonly ConcurrentDictionary<Label, Histogram> _durations = new();
    private int _reading;
    private int _writing;

    public void Begin(RequestInfo info)
    {
        if (IsLong(info))
        {
            return;
        }

        if (IsReading(info))
        {
            Interlocked.Increment(ref _reading);
        }
        else
        {
            Interlocked.Increment(ref _writing);
        }
    }

    public void End(RequestInfo info, int code, TimeSpan elapsed)
    {
        var label = LabelOf(info);
        Interlocked.Increment(ref _counts.GetOrAdd((label, code), static _ => new()).Value);
        if (IsLong(info))
        {
            return;
        }

        if (IsReading(info))
        {
            Interlocked.Decrement(ref _reading);
        }
        else
        {
            Interlocked.Decrement(ref _writing);
        }

        _durations.GetOrAdd(label, static _ => new()).Observe(elapsed.TotalSeconds);
    }

    public void Write(StringBuilder text)
    {
        Header(text, "apiserver_current_inflight_requests", "gauge", "Maximal number of currently used inflight request limit of this apiserver per request kind in last second.");
        text.Append($"apiserver_current_inflight_requests{{request_kind=\"mutating\"}} {_writing}\n");
        text.Append($"apiserver_current_inflight_requests{{request_kind=\"readOnly\"}} {_reading}\n");
        Header(text, "apiserver_request_total", "counter", "Counter of apiserver requests broken out for each verb, dry run value, group, version, resource, scope, component, and HTTP response code.");
        foreach (var ((label, code), count) in _counts)
        {
            text.Append($"apiserver_request_total{{code=\"{code}\",{label}}} {Interlocked.Read(ref count.Value)}\n");
        }

        Header(text, "apiserver_request_duration_seconds", "histogram", "Response latency distribution in seconds for each verb, dry run value, group, version, resource, subresource, scope and component.");
        foreach (var (label, histogram) in _durations)
        {
            histogram.Write(text, "apiserver_request_duration_seconds", label.ToString());
        }
    }

    public static void Header(StringBuilder text, string name, string type, string help) =>
        text.Append("# HELP ").Append(name).Append(' ').Append(help).Append("\n# TYPE ").Append(name).Append(' ').Append(type).Append('\n');

    private static bool IsLong(RequestInfo info) =>
        info.Verb == "watch" || info.Subresource is "proxy" or "exec" or "attach" or "portforward" or "log";

    private static bool IsReading(RequestInfo info) => info.Verb is "get" or "list" or "head" or "options";

    private static Label LabelOf(RequestInfo info)
    {
        var verb = info.Verb switch
        {
            "update" => "PUT", "create" => "POST", "delete" => "DELETE", "patch" => "PATCH", "deletecollection" => "DELETECOLLECTION",
            "list" => "LIST", "watch" => "WATCH", "get" => "GET", _ => info.IsResource ? "other" : info.Verb.ToUpperInvariant(),
        };
        var scope = !info.IsResource ? "" : info.Name.Length > 0 || info.Verb == "create" ? "resource" : info.Namespace.Length > 0 ? "namespace" : "cluster";
        return new(info.Group, info.Version, info.Resource, info.Subresource, scope, verb);
    }

    private readonly record struct Label(string Group, string Version, string Resource, string Subresource, string Scope, string Verb)
    {
        public override string ToString() =>
            $"component=\"apiserver\",dry_run=\"\",group=\"{Group}\",resource=\"{Resource}\",scope=\"{Scope}\",subresource=\"{Subresource}\",verb=\"{Verb}\",version=\"{Version}\"";
    }

    private sealed class StrongBox
    {
        public long Value;
    }

    private sealed class Histogram
    {
        private readonly long[] _counts = new long[Bounds.Length + 1];
        private long _microseconds;

        public void Observe(double seconds)
        {
            var index = Array.FindIndex(Bounds, bound => seconds <= bound);
            Interlocked.Increment(ref _counts[index < 0 ? Bounds.Length : index]);
            Interlocked.Add(ref _microseconds, (long)(seconds * 1e6));
        }

        public void Write(StringBuilder text, string name, string label)
        {
            var total = 0L;
            for (var i = 0; i < Bounds.Length; i++)
            {
                total += Interlocked.Read(ref _counts[i]);
                text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{label},le=\"{Bounds[i]}\"}} {total}\n");
            }

            total += Interlocked.Read(ref _counts[Bounds.Length]);
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{label},le=\"+Inf\"}} {total}\n");
            text.Append(CultureInfo.InvariantCulture, $"{name}_sum{{{label}}} {Interlocked.Read(ref _microseconds) / 1e6}\n");
            text.Append(CultureInfo.InvariantCulture, $"{name}_count{{{label}}} {total}\n");
        }
    }
}
