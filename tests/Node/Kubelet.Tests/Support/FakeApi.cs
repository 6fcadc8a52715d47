using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Kubestrel.Client;
using Kubestrel.Client.Requests;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.Patches;
using Kubestrel.Kinds;
using Kubestrel.Kinds.Authentication.V1;
using Kubestrel.Kinds.Authorization.V1;

namespace Kubestrel.Kubelet.Tests.Support;

/// <summary>An API server in memory: objects by kind, versions, watches, strategic patches, and pods that are deleted gracefully.</summary>
internal sealed class FakeApi(TimeProvider time) : IKubeClient
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Resource, string Namespace, string Name), MetaObject> _objects = [];
    private readonly List<(string Resource, WatchRequest Request, Channel<WatchNotice> Channel)> _watches = [];
    private readonly List<WriteRequest> _writes = [];
    private long _version = 100;

    public IReadOnlyList<WriteRequest> Writes
    {
        get
        {
            lock (_gate)
            {
                return [.. _writes];
            }
        }
    }

    public IReadOnlyList<Event> Events => All<Event>();

    public T Put<T>(T obj) where T : MetaObject
    {
        lock (_gate)
        {
            return (T)Store(KubeClientExtensions.ResourceOf<T>(), obj);
        }
    }

    public T? Find<T>(string @namespace, string name) where T : MetaObject
    {
        lock (_gate)
        {
            return (T?)_objects.GetValueOrDefault((KubeClientExtensions.ResourceOf<T>().Name, @namespace, name));
        }
    }

    public IReadOnlyList<T> All<T>() where T : MetaObject
    {
        lock (_gate)
        {
            return [.. _objects.Values.OfType<T>()];
        }
    }

    /// <summary>What kubectl delete does to a pod.</summary>
    public void DeletePod(string name, long grace = 30)
    {
        lock (_gate)
        {
            var pod = Find<Pod>("default", name)!;
            Store(KubeClientExtensions.ResourceOf<Pod>(), pod with
            {
                Metadata = pod.Metadata with { DeletionTimestamp = Time.From(time.GetUtcNow().AddSeconds(grace)), DeletionGracePeriodSeconds = grace },
            });
        }
    }

    public Task<ApiResult<MetaObject>> GetAsync(ResourceInfo resource, string @namespace, string name, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_objects.TryGetValue((resource.Name, @namespace, name), out var obj)
                ? new ApiResult<MetaObject>(obj)
                : StatusErrors.NotFound(new(resource.Id.Group, resource.Name), name));
        }
    }

    public Task<ApiResult<ListResult>> ListAsync(ResourceInfo resource, ListRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(new ApiResult<ListResult>(new ListResult(
                [.. _objects.Where(entry => entry.Key.Resource == resource.Name && Selects(request, entry.Value)).Select(entry => entry.Value)],
                _version.ToString(CultureInfo.InvariantCulture))));
        }
    }

    public async IAsyncEnumerable<WatchNotice> WatchAsync(ResourceInfo resource, WatchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<WatchNotice>();
        lock (_gate)
        {
            var since = long.Parse(request.ResourceVersion, CultureInfo.InvariantCulture);
            foreach (var obj in _objects.Where(entry => entry.Key.Resource == resource.Name && VersionOf(entry.Value) > since).Select(entry => entry.Value))
            {
                if (Selects(request, obj))
                {
                    channel.Writer.TryWrite(new WatchNotice(WatchNoticeType.Modified, obj));
                }
            }

            _watches.Add((resource.Name, request, channel));
        }

        try
        {
            await foreach (var notice in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return notice;
            }
        }
        finally
        {
            lock (_gate)
            {
                _watches.RemoveAll(watch => watch.Channel == channel);
            }
        }
    }

    /// <summary>Field selectors of the watches of a kind that are open now.</summary>
    public IReadOnlyList<string> Watched(string resource)
    {
        lock (_gate)
        {
            return [.. _watches.Where(watch => watch.Resource == resource).Select(watch => watch.Request.FieldSelector)];
        }
    }

    public Task<ApiResult<KubeObject>> WriteAsync(WriteRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _writes.Add(request);
            return Task.FromResult(request.Verb switch
            {
                WriteVerb.Create when request.Subresource == "token" => Token(request),
                WriteVerb.Create when request.Body is TokenReview review => Review(review),
                WriteVerb.Create when request.Body is SubjectAccessReview review => review with
                {
                    Status = SubjectAccessReviewStatus.Empty with { Allowed = review.Spec.User == "admin" },
                },
                WriteVerb.Create => Create(request),
                WriteVerb.Update => Update(request),
                WriteVerb.Patch => Patch(request),
                WriteVerb.Delete => Delete(request),
                _ => throw new NotSupportedException(),
            });
        }
    }

    private static ApiResult<KubeObject> Review(TokenReview review) => review with
    {
        Status = TokenReviewStatus.Empty with
        {
            Authenticated = review.Spec.Token is "admin" or "nobody",
            User = Kinds.Authentication.V1.UserInfo.Empty with { Username = review.Spec.Token, Groups = ["system:authenticated"] },
        },
    };

    private ApiResult<KubeObject> Token(WriteRequest request)
    {
        var body = (TokenRequest)request.Body!;
        return body with
        {
            Status = TokenRequestStatus.Empty with
            {
                Token = $"token-for-{request.Name}-{_writes.Count}",
                ExpirationTimestamp = Time.From(time.GetUtcNow().AddSeconds(body.Spec.ExpirationSeconds ?? 3600)),
            },
        };
    }

    private ApiResult<KubeObject> Create(WriteRequest request)
    {
        var obj = (MetaObject)request.Body!;
        var key = (request.Resource.Name, obj.Metadata.Namespace, obj.Metadata.Name);
        if (_objects.ContainsKey(key))
        {
            return StatusErrors.AlreadyExists(new(request.Resource.Id.Group, request.Resource.Name), obj.Metadata.Name);
        }

        return Store(request.Resource, obj with { Metadata = obj.Metadata with { Uid = obj.Metadata.Uid.Length > 0 ? obj.Metadata.Uid : Guid.NewGuid().ToString() } });
    }

    private ApiResult<KubeObject> Update(WriteRequest request)
    {
        var obj = (MetaObject)request.Body!;
        var current = _objects.GetValueOrDefault((request.Resource.Name, obj.Metadata.Namespace, obj.Metadata.Name));
        if (current is null)
        {
            return StatusErrors.NotFound(new("", request.Resource.Name), obj.Metadata.Name);
        }

        if (obj.Metadata.ResourceVersion.Length > 0 && obj.Metadata.ResourceVersion != current.Metadata.ResourceVersion)
        {
            return StatusErrors.Conflict(new("", request.Resource.Name), obj.Metadata.Name);
        }

        return Store(request.Resource, request.Subresource == "status" ? current.WithStatusOf(obj) : obj.WithStatusOf(current));
    }

    private ApiResult<KubeObject> Patch(WriteRequest request)
    {
        var current = _objects.GetValueOrDefault((request.Resource.Name, request.Namespace, request.Name));
        if (current is null)
        {
            return StatusErrors.NotFound(new("", request.Resource.Name), request.Name);
        }

        var patcher = new ObjectPatcher(ApiKinds.Registry.Get(current.GetType()));
        var patched = patcher.Apply(current, Codecs.Patches.PatchType.StrategicMerge, request.Patch.Span, FieldValidation.Strict);
        return patched.Object is MetaObject obj ? Store(request.Resource, obj) : patched.Failure!;
    }

    private ApiResult<KubeObject> Delete(WriteRequest request)
    {
        var key = (request.Resource.Name, request.Namespace, request.Name);
        if (!_objects.Remove(key, out var obj))
        {
            return StatusErrors.NotFound(new("", request.Resource.Name), request.Name);
        }

        Publish(request.Resource.Name, WatchNoticeType.Deleted, obj with { Metadata = obj.Metadata with { ResourceVersion = (++_version).ToString(CultureInfo.InvariantCulture) } });
        return obj;
    }

    private MetaObject Store(ResourceInfo resource, MetaObject obj)
    {
        var stored = obj with { Metadata = obj.Metadata with { ResourceVersion = (++_version).ToString(CultureInfo.InvariantCulture) } };
        var key = (resource.Name, stored.Metadata.Namespace, stored.Metadata.Name);
        var type = _objects.ContainsKey(key) ? WatchNoticeType.Modified : WatchNoticeType.Added;
        _objects[key] = stored;
        Publish(resource.Name, type, stored);
        return stored;
    }

    private void Publish(string resource, WatchNoticeType type, MetaObject obj)
    {
        foreach (var watch in _watches.Where(watch => watch.Resource == resource && Selects(watch.Request, obj)))
        {
            watch.Channel.Writer.TryWrite(new WatchNotice(type, obj));
        }
    }

    private static long VersionOf(MetaObject obj) => long.Parse(obj.Metadata.ResourceVersion, CultureInfo.InvariantCulture);

    private static bool Selects(ListRequest request, MetaObject obj) =>
        (request.Namespace.Length == 0 || request.Namespace == obj.Metadata.Namespace)
        && (request.FieldSelector.Length == 0 || request.FieldSelector == $"metadata.name={obj.Metadata.Name}"
            || (obj is Pod pod && request.FieldSelector == $"spec.nodeName={pod.Spec.NodeName}"));
}
