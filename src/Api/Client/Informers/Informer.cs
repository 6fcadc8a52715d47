using Kubestrel.Client.Requests;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Client.Informers;

/// <summary>
/// Lists and then watches one kind, for ever: a broken or expired watch lists again and reports the difference.
/// Retries back off from 50 ms to 30 s.
/// </summary>
public sealed partial class Informer<T> : IInformer<T>, IInformerLoop where T : MetaObject
{
    private readonly IKubeClient _client;
    private readonly ListRequest _selection;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ObjectCache<T> _cache = new();
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _synced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Action<Change<T>>? _handlers;

    public Informer(IKubeClient client, ListRequest selection, TimeProvider time, ILogger logger)
    {
        _client = client;
        _selection = selection;
        _time = time;
        _logger = logger;
        _cache.AddIndex(Indexes.Namespace, static obj => [obj.Metadata.Namespace]);
        _cache.AddIndex(Indexes.Controller, static obj => obj.Metadata.OwnerReferences.Find(owner => owner.Controller == true) is { } owner ? [owner.Uid] : []);
    }

    public IReadOnlyCollection<T> Items => _cache.Items;

    public Task Synced => _synced.Task;

    /// <summary>Before the informer runs only.</summary>
    public void AddIndex(string name, Func<T, IEnumerable<string>> keys) => _cache.AddIndex(name, keys);

    public T? Find(string @namespace, string name) => _cache.Find(new(@namespace, name));

    public IReadOnlyCollection<T> FindByIndex(string index, string key) => _cache.FindByIndex(index, key);

    public void Subscribe(Action<Change<T>> handler)
    {
        lock (_gate)
        {
            foreach (var obj in _cache.Items)
            {
                handler(new(null, obj));
            }

            _handlers += handler;
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var failures = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                if (await ListAndWatchAsync(cancellationToken).ConfigureAwait(false))
                {
                    failures = 0;
                    continue;
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                LogBroken(typeof(T).Name, exception);
            }

            var delay = TimeSpan.FromMilliseconds(Math.Min(30_000, 50 * Math.Pow(2, Math.Min(failures++, 12))));
            await Task.Delay(delay, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One list and the watch behind it; false when the list failed.</summary>
    private async Task<bool> ListAndWatchAsync(CancellationToken cancellationToken)
    {
        var resource = KubeClientExtensions.ResourceOf<T>();
        var listed = await _client.ListAsync(resource, _selection with { ResourceVersion = "0" }, cancellationToken).ConfigureAwait(false);
        if (!listed.IsSuccess)
        {
            LogRefused(typeof(T).Name, listed.Error.Message);
            return false;
        }

        Replace(listed.Value.Items);
        _synced.TrySetResult();
        var version = listed.Value.ResourceVersion;
        while (!cancellationToken.IsCancellationRequested)
        {
            var request = new WatchRequest
            {
                Namespace = _selection.Namespace,
                LabelSelector = _selection.LabelSelector,
                FieldSelector = _selection.FieldSelector,
                ResourceVersion = version,
                AllowBookmarks = true,
            };
            var started = _time.GetTimestamp();
            await foreach (var notice in _client.WatchAsync(resource, request, cancellationToken).ConfigureAwait(false))
            {
                if (notice.Type == WatchNoticeType.Error)
                {
                    return notice.Error?.Code == 410;
                }

                version = notice.Object!.Metadata.ResourceVersion;
                if (notice.Type != WatchNoticeType.Bookmark)
                {
                    Apply((T)notice.Object, notice.Type == WatchNoticeType.Deleted);
                }
            }

            if (_time.GetElapsedTime(started) < TimeSpan.FromSeconds(1))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), _time, cancellationToken).ConfigureAwait(false);
            }
        }

        return true;
    }

    private void Replace(IReadOnlyList<MetaObject> items)
    {
        var listed = items.Select(ObjectKey.Of).ToHashSet();
        foreach (var gone in _cache.Keys.Where(key => !listed.Contains(key)).ToList())
        {
            Apply(_cache.Find(gone)!, deleted: true);
        }

        foreach (var item in items)
        {
            if (_cache.Find(ObjectKey.Of(item))?.Metadata.ResourceVersion != item.Metadata.ResourceVersion)
            {
                Apply((T)item, deleted: false);
            }
        }
    }

    private void Apply(T obj, bool deleted)
    {
        lock (_gate)
        {
            if (deleted)
            {
                _cache.Remove(ObjectKey.Of(obj));
                _handlers?.Invoke(new(obj, null));
            }
            else
            {
                var old = _cache.Set(obj);
                _handlers?.Invoke(new(old, obj));
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Listing {Kind} was refused: {Reason}")]
    private partial void LogRefused(string kind, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The watch of {Kind} broke")]
    private partial void LogBroken(string kind, Exception exception);
}
