using System.Collections.Concurrent;
using Kubestrel.Client.Informers;

namespace Kubestrel.Controllers.Jobs;

/// <summary>Pods whose tracking finalizer was removed while the informer still shows it: they must not be counted again.</summary>
internal sealed class PendingReleases
{
    private readonly ConcurrentDictionary<ObjectKey, ConcurrentDictionary<string, bool>> _pods = new();

    public void Expect(ObjectKey job, string uid) => _pods.GetOrAdd(job, static _ => new(StringComparer.Ordinal))[uid] = true;

    public void Seen(ObjectKey job, string uid)
    {
        if (_pods.TryGetValue(job, out var uids))
        {
            uids.TryRemove(uid, out _);
        }
    }

    public IReadOnlySet<string> Of(ObjectKey job) => _pods.TryGetValue(job, out var uids) ? uids.Keys.ToHashSet(StringComparer.Ordinal) : new HashSet<string>();

    public void Forget(ObjectKey job) => _pods.TryRemove(job, out _);
}
