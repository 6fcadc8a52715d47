using Kubestrel.Kubelet.Evictions;

namespace Kubestrel.Kubelet.Nodes;

/// <summary>What hard thresholds keep from pods.</summary>
internal sealed class EvictionThresholds(IReadOnlyDictionary<string, string> hard)
{
    /// <summary>The amount that has to stay free; 0 where the signal has no threshold.</summary>
    public long Amount(string signal, long capacity) =>
        hard.TryGetValue(signal, out var text) && ThresholdValue.Parse(text) is { } value ? value.Of(capacity).Value : 0;
}
