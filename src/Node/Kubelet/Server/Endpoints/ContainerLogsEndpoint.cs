using System.Globalization;
using Kubestrel.Kubelet.Logs;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.Workers;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.Kubelet.Server.Endpoints;

/// <summary>/containerLogs/NAMESPACE/POD/CONTAINER with the fields of PodLogOptions as query.</summary>
internal sealed class ContainerLogsEndpoint(PodDirector director, ContainerLogs logs, TimeProvider time) : IEndpoint
{
    public string Name => "containerLogs";

    public async Task HandleAsync(HttpContext context, IReadOnlyList<string> path, CancellationToken cancellationToken)
    {
        if (path.Count != 3)
        {
            await Replies.TextAsync(context, StatusCodes.Status404NotFound, "404 page not found\n", cancellationToken).ConfigureAwait(false);
            return;
        }

        if (Parse(context.Request.Query) is not { } options)
        {
            await Replies.TextAsync(context, StatusCodes.Status422UnprocessableEntity, """{"message": "Invalid request."}""", cancellationToken).ConfigureAwait(false);
            return;
        }

        if (director.Find(path[0], path[1]) is not { } pod)
        {
            await Replies.TextAsync(context, StatusCodes.Status404NotFound, $"pod {GoString.Quote(path[1])} does not exist", cancellationToken).ConfigureAwait(false);
            return;
        }

        if (pod.FindContainer(path[2]) is null)
        {
            await Replies.TextAsync(context, StatusCodes.Status404NotFound, $"container {GoString.Quote(path[2])} not found in pod {GoString.Quote(path[1])}", cancellationToken).ConfigureAwait(false);
            return;
        }

        void Begin()
        {
            context.Response.ContentType = "text/plain";
        }

        if (await logs.ReadAsync(pod, path[2], options, context.Response.Body, Begin, cancellationToken).ConfigureAwait(false) is { } error)
        {
            await Replies.TextAsync(context, StatusCodes.Status400BadRequest, error, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Null for values that are no numbers or negative.</summary>
    internal LogOptions? Parse(IQueryCollection query)
    {
        var tail = query["tailLines"].ToString() is { Length: > 0 } lines ? lines : query["tail"].ToString();
        var since = default(DateTimeOffset?);
        if (Number(query["sinceSeconds"]) is { } seconds)
        {
            since = time.GetUtcNow().AddSeconds(-seconds);
        }

        if (query["sinceTime"].ToString() is { Length: > 0 } text)
        {
            if (!Time.TryParse(text, out var parsed))
            {
                return null;
            }

            since = parsed.Value;
        }

        foreach (var name in new[] { "sinceSeconds", "limitBytes", "tailLines" })
        {
            if (query[name].ToString().Length > 0 && Number(query[name]) is not >= 0)
            {
                return null;
            }
        }

        return new LogOptions
        {
            Follow = Flag(query["follow"]),
            Previous = Flag(query["previous"]),
            Timestamps = Flag(query["timestamps"]),
            TailLines = tail is "" or "all" ? null : Number(tail),
            LimitBytes = Number(query["limitBytes"]),
            Since = since,
            Stream = query["stream"].ToString() is { Length: > 0 } stream ? stream : "All",
        };
    }

    private static bool Flag(string? value) => value is "true" or "1" or "True" or "TRUE";

    private static long? Number(string? value) => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
