using System.Collections.Concurrent;
using Kubestrel.Client;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Objects;

/// <summary>
/// Reads config maps and secrets and keeps each for a while: up to a minute, or for good where it is immutable. A pod that
/// starts reads anew, so that it sees what was written before it.
/// </summary>
internal sealed class PodObjects(IKubeClient client, TimeProvider time) : IPodObjects
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(50);
    private readonly ConcurrentDictionary<(Type Kind, ObjectKey Key), (MetaObject Object, DateTimeOffset Until)> _known = new();

    public Task<ApiResult<ConfigMap>> GetConfigMapAsync(string @namespace, string name, CancellationToken cancellationToken) =>
        GetAsync<ConfigMap>(@namespace, name, map => map.Immutable == true, cancellationToken);

    public Task<ApiResult<Secret>> GetSecretAsync(string @namespace, string name, CancellationToken cancellationToken) =>
        GetAsync<Secret>(@namespace, name, secret => secret.Immutable == true, cancellationToken);

    /// <summary>Forgets what a pod refers to.</summary>
    public void Invalidate(Pod pod)
    {
        foreach (var (kind, key) in _known.Keys)
        {
            if (key.Namespace == pod.Metadata.Namespace && ObjectReferences.Of(pod).Contains((kind == typeof(Secret), key.Name)))
            {
                _known.TryRemove((kind, key), out _);
            }
        }
    }

    private async Task<ApiResult<T>> GetAsync<T>(string @namespace, string name, Func<T, bool> isImmutable, CancellationToken cancellationToken)
        where T : MetaObject
    {
        var key = (typeof(T), new ObjectKey(@namespace, name));
        if (_known.TryGetValue(key, out var known) && known.Until > time.GetUtcNow())
        {
            return (T)known.Object;
        }

        var read = await client.GetAsync<T>(@namespace, name, cancellationToken).ConfigureAwait(false);
        if (read.IsSuccess)
        {
            _known[key] = (read.Value, isImmutable(read.Value) ? DateTimeOffset.MaxValue : time.GetUtcNow() + Lifetime);
        }
        else
        {
            _known.TryRemove(key, out _);
        }

        return read;
    }
}
