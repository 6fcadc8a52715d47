using Kubestrel.Client;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Objects;

/// <summary>
/// One object of the API, kept current by a watch on its name alone: a node may see only what its pods refer to. The watch of an
/// immutable object ends with the first reading. Someone who starts to use the object has it read once more, so that what was
/// written before is seen though the watch has not brought it yet.
/// </summary>
internal sealed class ObjectFeed<T> : IObjectFeed where T : MetaObject
{
    /// <summary>How long a reader waits for the first list.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly IKubeClient _client;
    private readonly TimeProvider _time;
    private readonly ObjectKey _key;
    private readonly Func<T, bool> _isImmutable;
    private readonly Informer<T> _informer;
    private readonly CancellationTokenSource _stop = new();
    private Task _loop = Task.CompletedTask;
    private volatile Task<T?>? _read;
    private ulong _goneAt;

    /// <param name="changed">Called when the object changes after it was first seen.</param>
    public ObjectFeed(IKubeClient client, ObjectKey key, Func<T, bool> isImmutable, Action changed, TimeProvider time, ILogger logger)
    {
        (_client, _time, _key, _isImmutable) = (client, time, key, isImmutable);
        _informer = new Informer<T>(client, new ListRequest { Namespace = key.Namespace, FieldSelector = $"metadata.name={key.Name}" }, time, logger);
        _informer.Subscribe(change =>
        {
            if (change is { New: null, Old: { } gone })
            {
                Volatile.Write(ref _goneAt, VersionOf(gone));
            }

            if (_informer.Synced.IsCompleted)
            {
                changed();
            }
        });
    }

    public void Start() => _loop = Task.Run(() => _informer.RunAsync(_stop.Token));

    public void Renew() => _read = ReadAsync();

    public async Task<ApiResult<T>> GetAsync(CancellationToken cancellationToken)
    {
        var resource = KubeClientExtensions.ResourceOf<T>();
        try
        {
            await _informer.Synced.WaitAsync(Patience, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return StatusErrors.Timeout($"failed to sync {KindOf()} cache: timed out waiting for the condition");
        }

        var read = _read is { } pending ? await pending.WaitAsync(cancellationToken).ConfigureAwait(false) : null;
        var found = Newer(_informer.Find(_key.Namespace, _key.Name), read);
        if (found is null)
        {
            return StatusErrors.NotFound(new(resource.Id.Group, resource.Name), _key.Name);
        }

        if (_isImmutable(found))
        {
            await _stop.CancelAsync().ConfigureAwait(false);
        }

        return found;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        await (_read ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static string KindOf() => typeof(T).Name.ToLowerInvariant();

    /// <summary>A failure leaves it to the watch.</summary>
    private async Task<T?> ReadAsync()
    {
        try
        {
            return (await _client.GetAsync<T>(_key.Namespace, _key.Name, _stop.Token).ConfigureAwait(false)).ValueOrNull;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>A read only fills the gap before the watch: an object that the watch saw deleted stays so.</summary>
    private T? Newer(T? watched, T? read) =>
        read is null || VersionOf(read) <= (watched is null ? Volatile.Read(ref _goneAt) : VersionOf(watched)) ? watched : read;

    private static ulong VersionOf(T obj) => ulong.TryParse(obj.Metadata.ResourceVersion, out var version) ? version : 0;
}
