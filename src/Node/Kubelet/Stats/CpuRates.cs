using System.Collections.Concurrent;

namespace Kubestrel.Kubelet.Stats;

/// <summary>Cores in use from two readings of a counter, for runtimes that report the counter alone.</summary>
internal sealed class CpuRates
{
    private readonly ConcurrentDictionary<string, (ulong Counter, DateTimeOffset At, ulong Rate)> _last = new(StringComparer.Ordinal);

    /// <summary>Nanocores since the reading before; 0 for the first one.</summary>
    public ulong Rate(string key, ulong counter, DateTimeOffset at)
    {
        var known = _last.TryGetValue(key, out var last);
        var seconds = known ? (at - last.At).TotalSeconds : 0;
        if (known && seconds < 1)
        {
            return last.Rate;
        }

        var rate = known && counter >= last.Counter ? (ulong)((counter - last.Counter) / seconds) : 0;
        _last[key] = (counter, at, rate);
        return rate;
    }
}
