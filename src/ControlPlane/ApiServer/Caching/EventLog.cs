namespace Kubestrel.ApiServer.Caching;

/// <summary>
/// The last events of a resource in a ring, for watches that start in the past: at least 1,024 events, then as many as are younger than
/// a minute within 16,384 events and 16 MiB of JSON, earlier states included (about three times that in memory).
/// Positions count events since the start and never repeat. Guarded by the cache's lock.
/// </summary>
internal sealed class EventLog
{
    private const int MinEvents = 1024;
    private const int MaxEvents = 16_384;
    private const long MaxBytes = 16 << 20;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private CacheEvent[] _ring = new CacheEvent[64];
    private long _bytes;

    /// <summary>Position behind the newest event.</summary>
    public long End { get; private set; }

    /// <summary>Position of the oldest event kept.</summary>
    public long Start { get; private set; }

    /// <summary>Watches from revisions below this one cannot be served: events were dropped.</summary>
    public long Floor { get; set; }

    public CacheEvent this[long position] => _ring[(int)(position & (_ring.Length - 1))];

    /// <param name="keepFrom">Events from this position on are still to be handed to watchers and stay.</param>
    public void Add(CacheEvent entry, long keepFrom)
    {
        if (End - Start == _ring.Length)
        {
            Grow();
        }

        _ring[(int)(End & (_ring.Length - 1))] = entry;
        End++;
        _bytes += Size(entry);
        while (Start < keepFrom && End - Start > MinEvents
            && (End - Start > MaxEvents || _bytes > MaxBytes || entry.At - this[Start].At > Window))
        {
            DropOldest();
        }
    }

    /// <summary>The first position whose event is above the revision.</summary>
    public long After(long revision)
    {
        var low = Start;
        var high = End;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (this[middle].Revision <= revision)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The state before is counted too: under load it is of no other use by now.</summary>
    private static long Size(CacheEvent entry) => entry.Object.Json.Length + (entry.Previous?.Json.Length ?? 0);

    private void DropOldest()
    {
        ref var slot = ref _ring[(int)(Start & (_ring.Length - 1))];
        Floor = slot.Revision;
        _bytes -= Size(slot);
        slot = null!;
        Start++;
    }

    private void Grow()
    {
        var larger = new CacheEvent[2 * _ring.Length];
        for (var position = Start; position < End; position++)
        {
            larger[(int)(position & (larger.Length - 1))] = this[position];
        }

        _ring = larger;
    }
}
