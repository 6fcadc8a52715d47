using System.Globalization;

namespace Kubestrel.Kubelet.Nodes;

/// <summary>Hard thresholds: an amount, or a percentage of the capacity.</summary>
internal sealed class EvictionThresholds(IReadOnlyDictionary<string, string> hard)
{
    /// <summary>The amount that has to stay free; 0 where the signal has no threshold.</summary>
    public long Amount(string signal, long capacity)
    {
        if (!hard.TryGetValue(signal, out var text))
        {
            return 0;
        }

        if (text.EndsWith('%'))
        {
            return (long)(capacity * (double.Parse(text[..^1], CultureInfo.InvariantCulture) / 100));
        }

        return Quantity.Parse(text).Value;
    }
}
