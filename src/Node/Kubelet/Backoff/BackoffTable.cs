using System.Collections.Concurrent;

namespace Kubestrel.Kubelet.Backoff;

/// <summary>
/// Delays that double with each failure of a key, from <paramref name="first"/> to <paramref name="max"/>, and start over when
/// nothing happened for twice the longest delay.
/// </summary>
internal sealed class BackoffTable(TimeSpan first, TimeSpan max, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public TimeSpan Get(string key) => _entries.TryGetValue(key, out var entry) ? entry.Delay : TimeSpan.Zero;

    /// <summary>Notes a failure at a moment: the next delay counts from it.</summary>
    public void Next(string key, DateTimeOffset at)
    {
        var now = time.GetUtcNow();
        _entries.AddOrUpdate(
            key,
            _ => new Entry(first, now),
            (_, entry) => HasExpired(entry, at) ? new Entry(first, now) : new Entry(entry.Delay * 2 < max ? entry.Delay * 2 : max, now));
    }

    /// <summary>How long the delay since a moment still lasts; zero when it is over.</summary>
    public TimeSpan RemainingSince(string key, DateTimeOffset at)
    {
        if (!_entries.TryGetValue(key, out var entry) || HasExpired(entry, at))
        {
            return TimeSpan.Zero;
        }

        var left = entry.Delay - (time.GetUtcNow() - at);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>How long the delay since the last failure still lasts.</summary>
    public TimeSpan RemainingSinceFailure(string key) =>
        _entries.TryGetValue(key, out var entry) ? RemainingSince(key, entry.UpdatedAt) : TimeSpan.Zero;

    public void Reset(string key) => _entries.TryRemove(key, out _);

    public void Collect()
    {
        foreach (var (key, entry) in _entries)
        {
            if (time.GetUtcNow() - entry.UpdatedAt > max * 2)
            {
                _entries.TryRemove(key, out _);
            }
        }
    }

    private bool HasExpired(Entry entry, DateTimeOffset at) => at - entry.UpdatedAt > max * 2;

    private readonly record struct Entry(TimeSpan Delay, DateTimeOffset UpdatedAt);
}
