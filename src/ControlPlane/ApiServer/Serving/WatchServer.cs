using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Registry.Reads;
using Kubestrel.ApiServer.Requests;
using Kubestrel.Client.Requests;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Serving;

/// <summary>Serves watches over HTTP. One loop per watch: wait for events or the next bookmark, write all that is there, flush once.</summary>
internal sealed class WatchServer(WatchSessions sessions, TimeProvider time, CancellationToken stopping)
{
    private static readonly TimeSpan BookmarkInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MinTimeout = TimeSpan.FromMinutes(30);

    public async ValueTask ServeAsync(ResourceRequest request, ListQuery query)
    {
        var opened = await sessions.OpenAsync(request.Served.Definition!, query, request.Aborted).ConfigureAwait(false);
        if (opened.Error is { } error)
        {
            await ResponseWriter.WriteStatusAsync(request.Http, error, request.Form).ConfigureAwait(false);
            return;
        }

        using var session = opened.Value;
        var encoder = new WatchEncoder(request, time);
        var response = request.Http.Response;
        response.StatusCode = 200;
        response.ContentType = encoder.ContentType;
        var writer = response.BodyWriter;
        await response.StartAsync(request.Aborted).ConfigureAwait(false);
        await writer.FlushAsync(request.Aborted).ConfigureAwait(false);
        var timeout = query.TimeoutSeconds is > 0 and var seconds
            ? TimeSpan.FromSeconds(seconds) : MinTimeout + (MinTimeout * (request.Http.TraceIdentifier.GetHashCode(StringComparison.Ordinal) & 1023) / 1024);
        using var ends = new CancellationTokenSource(timeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(request.Aborted, stopping, ends.Token);
        try
        {
            await WriteInitialAsync(session, encoder, writer, stop.Token).ConfigureAwait(false);
            await PumpAsync(session, encoder, writer, query.AllowBookmarks, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The watch's time is over, the client has gone or the server stops: the stream ends without an error.
            if (ends.IsCancellationRequested && query.AllowBookmarks && !request.Aborted.IsCancellationRequested && !session.Watcher.Events.TryPeek(out _))
            {
                encoder.Bookmark(writer, session.BookmarkRevision(), initialEventsEnd: false);
                await writer.FlushAsync(request.Aborted).ConfigureAwait(false);
            }
        }
    }

    private static async ValueTask WriteInitialAsync(WatchSession session, WatchEncoder encoder, PipeWriter writer, CancellationToken cancellationToken)
    {
        var pending = 0;
        foreach (var obj in session.Initial)
        {
            encoder.Write(writer, WatchNoticeType.Added, obj);
            if (++pending == 64)
            {
                pending = 0;
                await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        if (session.InitialEventsEnd)
        {
            encoder.Bookmark(writer, session.InitialRevision, initialEventsEnd: true);
        }

        if (pending > 0 || session.InitialEventsEnd)
        {
            await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask PumpAsync(WatchSession session, WatchEncoder encoder, PipeWriter writer, bool bookmarks, CancellationToken cancellationToken)
    {
        var events = session.Watcher.Events;
        using var tick = new PeriodicTimer(BookmarkInterval, time);
        var due = bookmarks ? tick.WaitForNextTickAsync(cancellationToken).AsTask() : null;
        while (true)
        {
            var ready = due is null
                ? await events.WaitToReadAsync(cancellationToken).ConfigureAwait(false)
                : events.TryPeek(out _) || await WaitAsync(events.WaitToReadAsync(cancellationToken).AsTask()).ConfigureAwait(false);
            if (!ready)
            {
                return;
            }

            var count = 0;
            while (events.TryRead(out var item))
            {
                encoder.Write(writer, item);
                if (++count == 64)
                {
                    count = 0;
                    await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            if ((await writer.FlushAsync(cancellationToken).ConfigureAwait(false)).IsCompleted)
            {
                return;
            }
        }

        async Task<bool> WaitAsync(Task<bool> ready)
        {
            while (await Task.WhenAny(ready, due!).ConfigureAwait(false) != ready)
            {
                await due!.ConfigureAwait(false);
                due = tick.WaitForNextTickAsync(cancellationToken).AsTask();
                var revision = session.BookmarkRevision();
                if (!events.TryPeek(out _))
                {
                    encoder.Bookmark(writer, revision, initialEventsEnd: false);
                    await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            return await ready.ConfigureAwait(false);
        }
    }
}
