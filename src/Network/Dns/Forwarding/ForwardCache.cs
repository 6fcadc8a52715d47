using System.Collections.Concurrent;

namespace Kubestrel.Dns.Forwarding;

/// <summary>Answers by question until their TTL ends; when it is full, the oldest go first.</summary>
internal sealed class ForwardCache(TimeProvider time, int capacity, uint maxTtl)
{
    private readonly ConcurrentDictionary<ForwardKey, (UpstreamAnswer Answer, DateTimeOffset Until)> _entries = new();
    private readonly ConcurrentQueue<(ForwardKey Key, UpstreamAnswer Answer)> _order = new();

    public int Count => _entries.Count;

    public UpstreamAnswer? Get(ForwardKey key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        if (time.GetUtcNow() < entry.Until)
        {
            return entry.Answer;
        }

        _entries.TryRemove(new(key, entry));
        return null;
    }

    public void Put(ForwardKey key, UpstreamAnswer answer)
    {
        var seconds = answer.KeepSeconds(maxTtl);
        if (seconds == 0)
        {
            return;
        }

        _entries[key] = (answer, answer.Received.AddSeconds(seconds));
        _order.Enqueue((key, answer));
        while (_order.Count > capacity && _order.TryDequeue(out var oldest))
        {
            // A key that was put again since has a younger place in the queue.
            if (_entries.TryGetValue(oldest.Key, out var entry) && ReferenceEquals(entry.Answer, oldest.Answer))
            {
                _entries.TryRemove(new(oldest.Key, entry));
            }
        }
    }
}
