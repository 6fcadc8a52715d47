using Kubestrel.Streaming.RemoteCommands;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.Kubelet.Server.Endpoints;

/// <summary>What exec and attach requests have in common.</summary>
internal static class StreamQuery
{
    /// <summary>input, output, error and tty are 1 where wanted; with a terminal there is no stderr.</summary>
    public static RemoteCommandOptions Options(IQueryCollection query)
    {
        var tty = Is(query, "tty");
        return new(Is(query, "input") || Is(query, "stdin"), Is(query, "output") || Is(query, "stdout"), !tty && (Is(query, "error") || Is(query, "stderr")), tty);
    }

    /// <summary>The container's id; null when the request has been answered with an error.</summary>
    public static async Task<string?> ContainerAsync(HttpContext context, IReadOnlyList<string> path, StreamTarget target, CancellationToken cancellationToken)
    {
        if (path.Count is not (3 or 4))
        {
            await Replies.TextAsync(context, StatusCodes.Status404NotFound, "404 page not found\n", cancellationToken).ConfigureAwait(false);
            return null;
        }

        var options = Options(context.Request.Query);
        if (!options.Stdin && !options.Stdout && !options.Stderr)
        {
            await Replies.TextAsync(context, StatusCodes.Status400BadRequest, "you must specify at least 1 of stdin, stdout, stderr", cancellationToken).ConfigureAwait(false);
            return null;
        }

        if (target.Container(path[0], path[1], path[^1], out var error) is { } container)
        {
            return container;
        }

        await Replies.TextAsync(context, StatusCodes.Status404NotFound, error, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private static bool Is(IQueryCollection query, string name) => query[name].ToString() is "1" or "true";
}
