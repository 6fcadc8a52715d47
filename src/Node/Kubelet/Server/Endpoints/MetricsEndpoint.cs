using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Kubelet.Stats;
using Kubestrel.Kubelet.Workers;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.Kubelet.Server.Endpoints;

/// <summary>/metrics, /metrics/resource, /metrics/cadvisor, /metrics/probes.</summary>
internal sealed class MetricsEndpoint(KubeletOptions options, StatsSource stats, PodDirector director, RuntimeCache cache) : IEndpoint
{
    public string Name => "metrics";

    public async Task HandleAsync(HttpContext context, IReadOnlyList<string> path, CancellationToken cancellationToken)
    {
        var text = path switch
        {
            [] => AgentMetrics.Write(options, director, cache),
            ["resource"] => ResourceMetrics.Write(await stats.ReadAsync(withDisk: false, cancellationToken).ConfigureAwait(false)),
            ["cadvisor"] => CadvisorMetrics.Write(await stats.ReadAsync(withDisk: false, cancellationToken).ConfigureAwait(false)),
            ["probes"] => "",
            _ => null,
        };
        await (text is null
            ? Replies.TextAsync(context, StatusCodes.Status404NotFound, "404 page not found\n", cancellationToken)
            : Replies.TextAsync(context, StatusCodes.Status200OK, text, cancellationToken, MetricsText.ContentType)).ConfigureAwait(false);
    }
}
