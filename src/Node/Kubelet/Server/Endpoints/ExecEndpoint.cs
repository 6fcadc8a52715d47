using Kubestrel.Runtimes.Contract.Streaming;
using Kubestrel.Streaming.RemoteCommands;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.Kubelet.Server.Endpoints;

/// <summary>/exec/NAMESPACE/POD[/UID]/CONTAINER?command=...&amp;input=1&amp;output=1&amp;error=1&amp;tty=1</summary>
internal sealed class ExecEndpoint(StreamTarget target, IStreamingUrls runtime, StreamProxy proxy) : IEndpoint
{
    public string Name => "exec";

    public async Task HandleAsync(HttpContext context, IReadOnlyList<string> path, CancellationToken cancellationToken)
    {
        if (await StreamQuery.ContainerAsync(context, path, target, cancellationToken).ConfigureAwait(false) is not { } container)
        {
            return;
        }

        var options = StreamQuery.Options(context.Request.Query);
        var command = context.Request.Query["command"].OfType<string>().ToList();
        if (command.Count == 0)
        {
            await Replies.TextAsync(context, StatusCodes.Status400BadRequest, "you must specify at least 1 of command", cancellationToken).ConfigureAwait(false);
            return;
        }

        var url = await runtime.ExecUrlAsync(
            new ExecStreamRequest(container, command, options.Tty, options.Stdin, options.Stdout, options.Stderr), cancellationToken).ConfigureAwait(false);
        await proxy.RunAsync(context, url, options, cancellationToken).ConfigureAwait(false);
    }
}
