using Kubestrel.Client;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Controllers.GarbageCollector;

/// <summary>
/// Lists and watches one resource for the graph and keeps of each object its key and uid only. Ends when the server does not have the
/// resource; other failures are tried again after 50 ms doubled up to 30 s.
/// </summary>
internal sealed partial class ResourceMonitor(IKubeClient client, ResourceInfo resource, TimeProvider time, ILogger logger, Action<MetaObject> observed, Action<string> removed)
{
    private readonly Dictionary<ObjectKey, string> _uids = [];
    private readonly TaskCompletionSource _synced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the graph has all objects of the resource, or the server does not have it.</summary>
    public Task Synced => _synced.Task;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var failures = 0; !cancellationToken.IsCancellationRequested; failures++)
        {
            try
            {
                var listed = await client.ListAsync(resource, new ListRequest { ResourceVersion = "0" }, cancellationToken).ConfigureAwait(false);
                if (listed.Error is { Code: 404 or 405 })
                {
                    _synced.TrySetResult();
                    return;
                }

                if (listed.IsSuccess)
                {
                    failures = -1;
                    Replace(listed.Value.Items);
                    _synced.TrySetResult();
                    await WatchAsync(listed.Value.ResourceVersion, cancellationToken).ConfigureAwait(false);
                    continue;
                }

                LogRefused(resource.Name, listed.Error.Message);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                LogBroken(resource.Name, exception);
            }

            var delay = TimeSpan.FromMilliseconds(Math.Min(30_000, 50 * Math.Pow(2, Math.Clamp(failures, 0, 12))));
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WatchAsync(string version, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var started = time.GetTimestamp();
            await foreach (var notice in client.WatchAsync(resource, new WatchRequest { ResourceVersion = version, AllowBookmarks = true }, cancellationToken).ConfigureAwait(false))
            {
                if (notice.Type == WatchNoticeType.Error)
                {
                    return;
                }

                version = notice.Object!.Metadata.ResourceVersion;
                if (notice.Type == WatchNoticeType.Deleted)
                {
                    _uids.Remove(ObjectKey.Of(notice.Object));
                    removed(notice.Object.Metadata.Uid);
                }
                else if (notice.Type != WatchNoticeType.Bookmark)
                {
                    Observe(notice.Object);
                }
            }

            if (time.GetElapsedTime(started) < TimeSpan.FromSeconds(1))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private void Replace(IReadOnlyList<MetaObject> items)
    {
        var listed = items.Select(static item => item.Metadata.Uid).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, uid) in _uids.Where(entry => !listed.Contains(entry.Value)).ToList())
        {
            _uids.Remove(key);
            removed(uid);
        }

        foreach (var item in items)
        {
            Observe(item);
        }
    }

    private void Observe(MetaObject obj)
    {
        var key = ObjectKey.Of(obj);
        if (_uids.TryGetValue(key, out var uid) && uid != obj.Metadata.Uid)
        {
            removed(uid);
        }

        _uids[key] = obj.Metadata.Uid;
        observed(obj);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Listing {Resource} for the owner graph was refused: {Reason}")]
    private partial void LogRefused(string resource, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The watch of {Resource} for the owner graph broke")]
    private partial void LogBroken(string resource, Exception exception);
}
