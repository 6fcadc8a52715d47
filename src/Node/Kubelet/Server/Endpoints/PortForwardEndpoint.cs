using Kubestrel.Runtimes.Contract.Streaming;
using Kubestrel.Streaming.PortForwards;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.Kubelet.Server.Endpoints;

/// <summary>/portForward/NAMESPACE/POD[/UID]; WebSocket clients of the older protocol name the ports as ?port=.</summary>
internal sealed class PortForwardEndpoint(StreamTarget target, IStreamingUrls runtime, StreamProxy proxy) : IEndpoint
{
    public string Name => "portForward";

    public async Task HandleAsync(HttpContext context, IReadOnlyList<string> path, CancellationToken cancellationToken)
    {
        if (path.Count is not (2 or 3))
        {
            await Replies.TextAsync(context, StatusCodes.Status404NotFound, "404 page not found\n", cancellationToken).ConfigureAwait(false);
            return;
        }

        if (target.Sandbox(path[0], path[1], out var error) is not { } sandbox)
        {
            await Replies.TextAsync(context, StatusCodes.Status404NotFound, error, cancellationToken).ConfigureAwait(false);
            return;
        }

        IReadOnlyList<int> ports = [];
        var values = context.Request.Query["port"].OfType<string>().ToList();
        if (values.Count > 0)
        {
            if (PortForwardWebSocketServer.TryParsePorts(values, out error) is not { } parsed)
            {
                await Replies.TextAsync(context, StatusCodes.Status400BadRequest, error, cancellationToken).ConfigureAwait(false);
                return;
            }

            ports = parsed;
        }

        var url = await runtime.PortForwardUrlAsync(sandbox, ports, cancellationToken).ConfigureAwait(false);
        await proxy.RunAsync(context, url, null, cancellationToken).ConfigureAwait(false);
    }
}
