using System.Collections.Concurrent;

namespace Kubestrel.Controllers.Framework;

/// <summary>
/// Remembers creations and deletions that the informer has not reported yet, so that a controller does not act twice on an old view.
/// A view counts as current when everything expected was seen, or after five minutes.
/// </summary>
internal sealed class Expectations<TKey>(TimeProvider time) where TKey : notnull
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<TKey, Pending> _pending = new();

    /// <summary>Deletions are expected by uid, since an object can be seen to go more than once.</summary>
    public void Expect(TKey key, int creations, IEnumerable<string> deletedUids) =>
        _pending[key] = new Pending(creations, [.. deletedUids], time.GetUtcNow());

    public void Created(TKey key)
    {
        if (_pending.TryGetValue(key, out var pending))
        {
            lock (pending)
            {
                pending.Creations--;
            }
        }
    }

    public void Deleted(TKey key, string uid)
    {
        if (_pending.TryGetValue(key, out var pending))
        {
            lock (pending)
            {
                pending.Deletions.Remove(uid);
            }
        }
    }

    public bool Satisfied(TKey key)
    {
        if (!_pending.TryGetValue(key, out var pending))
        {
            return true;
        }

        lock (pending)
        {
            return (pending.Creations <= 0 && pending.Deletions.Count == 0) || time.GetUtcNow() - pending.Since > Lifetime;
        }
    }

    public void Forget(TKey key) => _pending.TryRemove(key, out _);

    private sealed class Pending(int creations, HashSet<string> deletions, DateTimeOffset since)
    {
        public int Creations { get; set; } = creations;

        public HashSet<string> Deletions { get; } = deletions;

        public DateTimeOffset Since { get; } = since;
    }
}
