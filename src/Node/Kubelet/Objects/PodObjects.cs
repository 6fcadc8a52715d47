using Kubestrel.Client;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Objects;

/// <summary>
/// The config maps and secrets of the node's pods, each watched as long as a pod refers to it (upstream's Watch strategy). A change
/// wakes every pod that uses the object, so that volumes follow at once and a container that lacked a key starts.
/// </summary>
internal sealed class PodObjects(IKubeClient client, Action<string> changed, TimeProvider time, ILoggerFactory loggers) : IPodObjects, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Reference, (IObjectFeed Feed, HashSet<string> Users)> _feeds = [];
    private readonly Dictionary<string, (int EphemeralContainers, HashSet<Reference> References)> _pods = new(StringComparer.Ordinal);
    private readonly List<Task> _ending = [];

    public Task<ApiResult<ConfigMap>> GetConfigMapAsync(string @namespace, string name, CancellationToken cancellationToken) =>
        GetAsync<ConfigMap>(new(false, new(@namespace, name)), cancellationToken);

    public Task<ApiResult<Secret>> GetSecretAsync(string @namespace, string name, CancellationToken cancellationToken) =>
        GetAsync<Secret>(new(true, new(@namespace, name)), cancellationToken);

    /// <summary>Begins to watch what the pod refers to; an object that others use already is read anew. Repeats change nothing.</summary>
    public void Register(Pod pod)
    {
        lock (_gate)
        {
            // The only part of a pod with references that can change.
            var count = pod.Spec.EphemeralContainers.Count;
            var isKnown = _pods.TryGetValue(pod.Metadata.Uid, out var known);
            if (isKnown && known.EphemeralContainers == count)
            {
                return;
            }

            var references = ObjectReferences.Of(pod)
                .Where(reference => reference.Name.Length > 0)
                .Select(reference => new Reference(reference.IsSecret, new(pod.Metadata.Namespace, reference.Name))).ToHashSet();
            _pods[pod.Metadata.Uid] = (count, references);
            foreach (var reference in references.Where(reference => !isKnown || !known.References.Contains(reference)))
            {
                if (_feeds.TryGetValue(reference, out var entry))
                {
                    entry.Users.Add(pod.Metadata.Uid);
                    entry.Feed.Renew();
                }
                else
                {
                    var feed = Make(reference);
                    _feeds[reference] = (feed, new(StringComparer.Ordinal) { pod.Metadata.Uid });
                    feed.Start();
                }
            }
        }
    }

    /// <summary>The pod no longer needs anything: what no other pod uses is no longer watched.</summary>
    public void Unregister(string uid)
    {
        lock (_gate)
        {
            if (!_pods.Remove(uid, out var pod))
            {
                return;
            }

            _ending.RemoveAll(task => task.IsCompleted);
            foreach (var reference in pod.References)
            {
                var (feed, users) = _feeds[reference];
                users.Remove(uid);
                if (users.Count == 0)
                {
                    _feeds.Remove(reference);
                    _ending.Add(feed.DisposeAsync().AsTask());
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        List<Task> ending;
        lock (_gate)
        {
            ending = [.. _ending, .. _feeds.Values.Select(entry => entry.Feed.DisposeAsync().AsTask())];
            _feeds.Clear();
            _pods.Clear();
        }

        await Task.WhenAll(ending).ConfigureAwait(false);
    }

    private Task<ApiResult<T>> GetAsync<T>(Reference reference, CancellationToken cancellationToken) where T : MetaObject
    {
        ObjectFeed<T>? feed;
        lock (_gate)
        {
            feed = _feeds.TryGetValue(reference, out var entry) ? (ObjectFeed<T>)entry.Feed : null;
        }

        return feed is not null
            ? feed.GetAsync(cancellationToken)
            : client.GetAsync<T>(reference.Key.Namespace, reference.Key.Name, cancellationToken);
    }

    private IObjectFeed Make(Reference reference) => reference.IsSecret
        ? new ObjectFeed<Secret>(client, reference.Key, secret => secret.Immutable == true, () => Wake(reference), time, loggers.CreateLogger<ObjectFeed<Secret>>())
        : new ObjectFeed<ConfigMap>(client, reference.Key, map => map.Immutable == true, () => Wake(reference), time, loggers.CreateLogger<ObjectFeed<ConfigMap>>());

    private void Wake(Reference reference)
    {
        List<string> users;
        lock (_gate)
        {
            users = _feeds.TryGetValue(reference, out var entry) ? [.. entry.Users] : [];
        }

        foreach (var uid in users)
        {
            changed(uid);
        }
    }

    private readonly record struct Reference(bool IsSecret, ObjectKey Key);
}
