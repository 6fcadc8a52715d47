using System.Diagnostics;
using System.Globalization;
using System.Text;
using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Requests;
using Kubestrel.ApiServer.Serving;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Metrics;

/// <summary>Serves /metrics in Prometheus' text format.</summary>
internal sealed class MetricsHandler(RequestMetrics requests, WatchCache cache) : IPathHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, RequestInfo info, ResponseForm form)
    {
        if (info.Path != "/metrics")
        {
            return false;
        }

        var text = new StringBuilder(16 * 1024);
        requests.Write(text);
        RequestMetrics.Header(text, "apiserver_storage_objects", "gauge", "Number of stored objects at the time of last check split by kind.");
        foreach (var resource in cache.Caches)
        {
            text.Append($"apiserver_storage_objects{{resource=\"{resource.Definition.GroupResource}\"}} {resource.Snapshot.Objects.Count}\n");
        }

        RequestMetrics.Header(text, "apiserver_longrunning_requests", "gauge", "Gauge of all active long-running apiserver requests broken out by verb, group, version, resource, scope and component.");
        foreach (var resource in cache.Caches)
        {
            if (resource.WatcherCount is > 0 and var count)
            {
                var id = resource.Definition.Resource.Id;
                text.Append($"apiserver_longrunning_requests{{component=\"apiserver\",group=\"{id.Group}\",resource=\"{id.Resource}\",scope=\"cluster\",subresource=\"\",verb=\"WATCH\",version=\"{id.Version}\"}} {count}\n");
            }
        }

        Process(text);
        await ResponseWriter.WriteBytesAsync(
            http, 200, "text/plain; version=0.0.4; charset=utf-8", Encoding.UTF8.GetBytes(text.ToString())).ConfigureAwait(false);
        return true;
    }

    private static void Process(StringBuilder text)
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        Gauge(text, "process_cpu_seconds_total", "counter", "Total user and system CPU time spent in seconds.", process.TotalProcessorTime.TotalSeconds);
        Gauge(text, "process_resident_memory_bytes", "gauge", "Resident memory size in bytes.", process.WorkingSet64);
        Gauge(text, "process_virtual_memory_bytes", "gauge", "Virtual memory size in bytes.", process.VirtualMemorySize64);
        Gauge(text, "process_open_fds", "gauge", "Number of open file descriptors.", process.HandleCount);
        var started = new DateTimeOffset(process.StartTime.ToUniversalTime()).ToUnixTimeMilliseconds() / 1000.0;
        Gauge(text, "process_start_time_seconds", "gauge", "Start time of the process since unix epoch in seconds.", started);
    }

    private static void Gauge(StringBuilder text, string name, string type, string help, double value)
    {
        RequestMetrics.Header(text, name, type, help);
        text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
    }
}
