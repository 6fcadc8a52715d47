using Kubestrel.Kubelet.Stats;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.Kubelet.Server.Endpoints;

/// <summary>/stats/summary</summary>
internal sealed class StatsEndpoint(StatsSource stats) : IEndpoint
{
    public string Name => "stats";

    public async Task HandleAsync(HttpContext context, IReadOnlyList<string> path, CancellationToken cancellationToken)
    {
        if (path is not ["summary"])
        {
            await Replies.TextAsync(context, StatusCodes.Status404NotFound, "404 page not found\n", cancellationToken).ConfigureAwait(false);
            return;
        }

        var reading = await stats.ReadAsync(withDisk: true, cancellationToken).ConfigureAwait(false);
        await Replies.JsonAsync(context, SummaryWriter.Write(reading), cancellationToken).ConfigureAwait(false);
    }
}
