using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Kubestrel.Client;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.Patches;
using Kubestrel.Kinds;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Controllers.Support;

/// <summary>
/// An API server in memory: versions, conflicts, generations, finalizers, propagation, merge patches and watches. Status writes keep
/// spec and metadata. No admission, no defaults.
/// </summary>
internal sealed class MemoryApi(FakeTimeProvider time) : IKubeClient
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(ResourceInfo Resource, ObjectKey Key), MetaObject> _objects = [];
    private readonly List<(ResourceInfo Resource, ulong Version, WatchNotice Notice)> _history = [];
    private readonly List<(ResourceInfo Resource, ChannelWriter<WatchNotice> Writer)> _watchers = [];
    private ulong _version = 1;
    private int _serial;

    /// <summary>Every write that was asked for, in order.</summary>
    public List<WriteRequest> Writes { get; } = [];

    /// <summary>Refuses a write with the Status it returns.</summary>
    public Func<WriteRequest, Status?> Refuse { get; set; } = static _ => null;

    /// <summary>A pod bound to a node stays, with its deletionTimestamp, until the test removes it.</summary>
    public bool GracefulPods { get; set; }

    public IReadOnlyList<T> All<T>() where T : MetaObject
    {
        lock (_gate)
        {
            return [.. _objects.Values.OfType<T>().OrderBy(static obj => obj.Metadata.Namespace, StringComparer.Ordinal).ThenBy(static obj => obj.Metadata.Name, StringComparer.Ordinal)];
        }
    }

    public T? Find<T>(string name, string @namespace = "default") where T : MetaObject =>
        All<T>().FirstOrDefault(obj => obj.Metadata.Name == name && (obj.Metadata.Namespace == @namespace || obj.Metadata.Namespace.Length == 0));

    /// <summary>Stores an object as it is, with a new version and, where missing, uid, time and generation.</summary>
    public T Put<T>(T obj) where T : MetaObject
    {
        lock (_gate)
        {
            return (T)Store(KubeClientExtensions.ResourceOf<T>(), Complete(obj));
        }
    }

    /// <summary>Changes a stored object, as a user or node would.</summary>
    public T Change<T>(T obj, Func<T, T> change) where T : MetaObject
    {
        lock (_gate)
        {
            var resource = KubeClientExtensions.ResourceOf<T>();
            var old = (T)_objects[(resource, ObjectKey.Of(obj))];
            return (T)Settle(resource, WithGeneration(change(old), old));
        }
    }

    public void Remove<T>(T obj) where T : MetaObject
    {
        lock (_gate)
        {
            Drop(KubeClientExtensions.ResourceOf<T>(), ObjectKey.Of(obj));
        }
    }

    public Task<ApiResult<MetaObject>> GetAsync(ResourceInfo resource, string @namespace, string name, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_objects.TryGetValue((resource, new(@namespace, name)), out var found) ? new ApiResult<MetaObject>(found) : NotFound(resource, name));
        }
    }

    public Task<ApiResult<ListResult>> ListAsync(ResourceInfo resource, ListRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var items = _objects.Where(entry => entry.Key.Resource == resource
                && (request.Namespace.Length == 0 || entry.Key.Key.Namespace == request.Namespace)
                && (request.FieldSelector.Length == 0 || request.FieldSelector == $"metadata.name={entry.Key.Key.Name}")).Select(static entry => entry.Value).ToList();
            return Task.FromResult(new ApiResult<ListResult>(new ListResult(items, _version.ToString(CultureInfo.InvariantCulture))));
        }
    }

    public async IAsyncEnumerable<WatchNotice> WatchAsync(ResourceInfo resource, WatchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<WatchNotice>();
        lock (_gate)
        {
            var from = ulong.Parse(request.ResourceVersion, CultureInfo.InvariantCulture);
            foreach (var (_, _, notice) in _history.Where(entry => entry.Resource == resource && entry.Version > from))
            {
                channel.Writer.TryWrite(notice);
            }

            _watchers.Add((resource, channel.Writer));
        }

        await foreach (var notice in channel.Reader.ReadAllAsync(cancellationToken))
        {
            yield return notice;
        }
    }

    public Task<ApiResult<KubeObject>> WriteAsync(WriteRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Writes.Add(request);
            return Task.FromResult(Refuse(request) is { } refusal ? new ApiResult<KubeObject>(refusal) : Write(request));
        }
    }

    private ApiResult<KubeObject> Write(WriteRequest request)
    {
        if (request.Verb == WriteVerb.Create)
        {
            var made = Complete((MetaObject)request.Body! with { });
            return _objects.ContainsKey((request.Resource, ObjectKey.Of(made)))
                ? StatusErrors.AlreadyExists(Resource(request.Resource), made.Metadata.Name)
                : new ApiResult<KubeObject>(Store(request.Resource, made));
        }

        if (!_objects.TryGetValue((request.Resource, new(request.Namespace, request.Name)), out var old))
        {
            return NotFound(request.Resource, request.Name).Error!;
        }

        if (request.Verb == WriteVerb.Delete)
        {
            return Delete(request, old);
        }

        var wanted = request.Verb == WriteVerb.Update ? (MetaObject)request.Body! : Patched(request, old);
        if (wanted.Metadata.ResourceVersion.Length > 0 && wanted.Metadata.ResourceVersion != old.Metadata.ResourceVersion)
        {
            return StatusErrors.Conflict(Resource(request.Resource), request.Name);
        }

        if (wanted.Metadata.Uid.Length > 0 && wanted.Metadata.Uid != old.Metadata.Uid)
        {
            return StatusErrors.Conflict(Resource(request.Resource), request.Name, "Precondition failed: UID in precondition");
        }

        var changed = request.Subresource == "status" ? old.WithStatusOf(wanted) : WithGeneration(wanted.WithStatusOf(old), old);
        return changed == old ? old : Settle(request.Resource, changed);
    }

    private ApiResult<KubeObject> Delete(WriteRequest request, MetaObject old)
    {
        var meta = old.Metadata;
        if (request.Delete?.Preconditions is { } conditions
            && ((conditions.Uid is { } uid && uid != meta.Uid) || (conditions.ResourceVersion is { } version && version != meta.ResourceVersion)))
        {
            return StatusErrors.Conflict(Resource(request.Resource), request.Name, "Precondition failed");
        }

        var finalizer = request.Delete?.PropagationPolicy switch
        {
            "Foreground" => "foregroundDeletion",
            "Orphan" => "orphan",
            _ => null,
        };
        var finalizers = finalizer is null || meta.Finalizers.Contains(finalizer) ? meta.Finalizers : meta.Finalizers.Add(finalizer);
        var graceful = GracefulPods && old is Kinds.Core.V1.Pod { Spec.NodeName.Length: > 0 } && request.Delete?.GracePeriodSeconds != 0;
        if (!finalizers.IsEmpty || graceful)
        {
            return Settle(request.Resource, old with { Metadata = meta with { Finalizers = finalizers, DeletionTimestamp = meta.DeletionTimestamp ?? Time.From(time.GetUtcNow()), DeletionGracePeriodSeconds = graceful ? 30 : null } });
        }

        Drop(request.Resource, ObjectKey.Of(old));
        return new ApiResult<KubeObject>((KubeObject)(Status.Empty with { StatusValue = "Success" }));
    }

    private static MetaObject Patched(WriteRequest request, MetaObject old)
    {
        if (request.PatchType != Client.Requests.PatchType.Merge)
        {
            throw new NotSupportedException($"The memory API has no {request.PatchType} patches.");
        }

        var kind = ApiKinds.Registry.Find(request.Resource.Kind)!;
        var named = (MetaObject)old with { ApiVersion = request.Resource.Kind.ApiVersion, Kind = request.Resource.Kind.Kind };
        var decoded = new ObjectPatcher(kind).Apply(named, Codecs.Patches.PatchType.Merge, request.Patch.Span, FieldValidation.Strict);
        return (MetaObject)decoded.Object! with { ApiVersion = old.ApiVersion, Kind = old.Kind };
    }

    /// <summary>An object on its way out goes with its last finalizer.</summary>
    private MetaObject Settle(ResourceInfo resource, MetaObject obj)
    {
        var stays = obj.Metadata.DeletionTimestamp is null || !obj.Metadata.Finalizers.IsEmpty
            || (obj is Kinds.Core.V1.Pod && obj.Metadata.DeletionGracePeriodSeconds > 0);
        if (stays)
        {
            return Store(resource, obj);
        }

        Drop(resource, ObjectKey.Of(obj));
        return obj;
    }

    private MetaObject Store(ResourceInfo resource, MetaObject obj)
    {
        var key = (resource, ObjectKey.Of(obj));
        var stored = obj with { Metadata = obj.Metadata with { ResourceVersion = (++_version).ToString(CultureInfo.InvariantCulture) } };
        var type = _objects.ContainsKey(key) ? WatchNoticeType.Modified : WatchNoticeType.Added;
        _objects[key] = stored;
        Publish(resource, new(type, stored));
        return stored;
    }

    private void Drop(ResourceInfo resource, ObjectKey key)
    {
        if (_objects.Remove((resource, key), out var gone))
        {
            Publish(resource, new(WatchNoticeType.Deleted, gone with { Metadata = gone.Metadata with { ResourceVersion = (++_version).ToString(CultureInfo.InvariantCulture) } }));
        }
    }

    private void Publish(ResourceInfo resource, WatchNotice notice)
    {
        _history.Add((resource, _version, notice));
        foreach (var (_, writer) in _watchers.Where(watcher => watcher.Resource == resource))
        {
            writer.TryWrite(notice);
        }
    }

    private MetaObject Complete(MetaObject obj)
    {
        var meta = obj.Metadata;
        var serial = ++_serial;
        return obj with
        {
            Metadata = meta with
            {
                Name = meta.Name.Length > 0 ? meta.Name : string.Create(CultureInfo.InvariantCulture, $"{meta.GenerateName}{serial:d5}"),
                Uid = meta.Uid.Length > 0 ? meta.Uid : string.Create(CultureInfo.InvariantCulture, $"uid-{serial}"),
                CreationTimestamp = meta.CreationTimestamp.IsZero ? Time.From(time.GetUtcNow()) : meta.CreationTimestamp,
                Generation = meta.Generation == 0 ? 1 : meta.Generation,
            },
        };
    }

    private static MetaObject WithGeneration(MetaObject obj, MetaObject old) =>
        obj with { Metadata = obj.Metadata with { Generation = old.Metadata.Generation + (obj.SpecEquals(old) ? 0 : 1) } };

    private static GroupResource Resource(ResourceInfo resource) => new(resource.Kind.Group, resource.Name);

    private static ApiResult<MetaObject> NotFound(ResourceInfo resource, string name) => StatusErrors.NotFound(Resource(resource), name);
}
