using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Kubestrel.Client;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.Network.Tests;

/// <summary>A small API in memory: create, update, delete, get, list and watch of whole objects; selectors are ignored.</summary>
internal sealed class FakeCluster : IKubeClient
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, MetaObject> _objects = new(StringComparer.Ordinal);
    private readonly List<(string Prefix, ChannelWriter<WatchNotice> Writer)> _watches = [];
    private long _version;

    /// <summary>Answers of the next writes, in order; null lets one through.</summary>
    public ConcurrentQueue<Status?> WriteFailures { get; } = [];

    public ConcurrentQueue<string> Writes { get; } = [];

    public Task<ApiResult<MetaObject>> GetAsync(ResourceInfo resource, string @namespace, string name, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_objects.TryGetValue(Key(resource, @namespace, name), out var found) ? new ApiResult<MetaObject>(found) : NotFound(name));
        }
    }

    public Task<ApiResult<ListResult>> ListAsync(ResourceInfo resource, ListRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var items = _objects.Where(o => o.Key.StartsWith(resource.Name + "/", StringComparison.Ordinal)).Select(o => o.Value).ToArray();
            return Task.FromResult(new ApiResult<ListResult>(new ListResult(items, Version())));
        }
    }

    public async IAsyncEnumerable<WatchNotice> WatchAsync(ResourceInfo resource, WatchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<WatchNotice>();
        lock (_gate)
        {
            var from = long.Parse(request.ResourceVersion, CultureInfo.InvariantCulture);
            foreach (var (key, obj) in _objects)
            {
                if (key.StartsWith(resource.Name + "/", StringComparison.Ordinal) && long.Parse(obj.Metadata.ResourceVersion, CultureInfo.InvariantCulture) > from)
                {
                    channel.Writer.TryWrite(new(WatchNoticeType.Added, obj));
                }
            }

            _watches.Add((resource.Name + "/", channel.Writer));
        }

        await foreach (var notice in channel.Reader.ReadAllAsync(cancellationToken))
        {
            yield return notice;
        }
    }

    public Task<ApiResult<KubeObject>> WriteAsync(WriteRequest request, CancellationToken cancellationToken)
    {
        var body = request.Body as MetaObject;
        var key = Key(request.Resource, request.Namespace, request.Name.Length == 0 ? body!.Metadata.Name : request.Name);
        Writes.Enqueue($"{request.Verb} {key}");
        if (WriteFailures.TryDequeue(out var failure) && failure is not null)
        {
            return Task.FromResult(new ApiResult<KubeObject>(failure));
        }

        lock (_gate)
        {
            var before = _objects.GetValueOrDefault(key);
            if (request.Verb == WriteVerb.Delete)
            {
                if (before is null)
                {
                    return Task.FromResult(NotFound(request.Name).As<KubeObject>());
                }

                _objects.Remove(key);
                _version++;
                Notify(key, new(WatchNoticeType.Deleted, before));
                return Task.FromResult(new ApiResult<KubeObject>(before));
            }

            if (request.Verb == WriteVerb.Create && before is not null)
            {
                return Task.FromResult(new ApiResult<KubeObject>(new Status { Code = 409, Reason = "AlreadyExists", Message = "exists" }));
            }

            _version++;
            var stored = body! with { Metadata = body!.Metadata with { ResourceVersion = Version() } };
            _objects[key] = stored;
            Notify(key, new(before is null ? WatchNoticeType.Added : WatchNoticeType.Modified, stored));
            return Task.FromResult(new ApiResult<KubeObject>(stored));
        }
    }

    private void Notify(string key, WatchNotice notice)
    {
        foreach (var (prefix, writer) in _watches)
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal))
            {
                writer.TryWrite(notice);
            }
        }
    }

    private string Version() => _version.ToString(CultureInfo.InvariantCulture);

    private static string Key(ResourceInfo resource, string @namespace, string name) => $"{resource.Name}/{@namespace}/{name}";

    private static ApiResult<MetaObject> NotFound(string name) => new(new Status { Code = 404, Reason = "NotFound", Message = $"{name} not found" });
}
