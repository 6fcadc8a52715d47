using Kubestrel.Runtimes.Contract.Streaming;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.Kubelet.Server.Endpoints;

/// <summary>/attach/NAMESPACE/POD[/UID]/CONTAINER?input=1&amp;output=1&amp;error=1&amp;tty=1</summary>
internal sealed class AttachEndpoint(StreamTarget target, IStreamingUrls runtime, StreamProxy proxy) : IEndpoint
{
    public string Name => "attach";

    public async Task HandleAsync(HttpContext context, IReadOnlyList<string> path, CancellationToken cancellationToken)
    {
        if (await StreamQuery.ContainerAsync(context, path, target, cancellationToken).ConfigureAwait(false) is not { } container)
        {
            return;
        }

        var options = StreamQuery.Options(context.Request.Query);
        var url = await runtime.AttachUrlAsync(
            new AttachStreamRequest(container, options.Tty, options.Stdin, options.Stdout, options.Stderr), cancellationToken).ConfigureAwait(false);
        await proxy.RunAsync(context, url, options, cancellationToken).ConfigureAwait(false);
    }
}
