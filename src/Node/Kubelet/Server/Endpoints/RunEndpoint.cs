using Kubestrel.Runtimes.Contract.Containers;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.Kubelet.Server.Endpoints;

/// <summary>POST /run/NAMESPACE/POD[/UID]/CONTAINER?cmd=...: runs a command and answers what it printed.</summary>
internal sealed class RunEndpoint(StreamTarget target, IContainerExec exec) : IEndpoint
{
    public string Name => "run";

    public async Task HandleAsync(HttpContext context, IReadOnlyList<string> path, CancellationToken cancellationToken)
    {
        if (path.Count is not (3 or 4) || !HttpMethods.IsPost(context.Request.Method))
        {
            await Replies.TextAsync(context, StatusCodes.Status404NotFound, "404 page not found\n", cancellationToken).ConfigureAwait(false);
            return;
        }

        if (target.Container(path[0], path[1], path[^1], out var error) is not { } container)
        {
            await Replies.TextAsync(context, StatusCodes.Status404NotFound, error, cancellationToken).ConfigureAwait(false);
            return;
        }

        var command = context.Request.Query["cmd"].ToString().Split(' ');
        var result = await exec.ExecSyncAsync(container, command, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        if (!result.IsOk)
        {
            await Replies.TextAsync(context, StatusCodes.Status500InternalServerError, result.Error.ToString(), cancellationToken).ConfigureAwait(false);
            return;
        }

        await context.Response.Body.WriteAsync(result.Value.Stdout, cancellationToken).ConfigureAwait(false);
        await context.Response.Body.WriteAsync(result.Value.Stderr, cancellationToken).ConfigureAwait(false);
    }
}
