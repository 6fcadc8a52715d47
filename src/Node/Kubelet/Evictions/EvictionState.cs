using System.Collections.Immutable;

namespace Kubestrel.Kubelet.Evictions;

/// <summary>What one look at the node hands on to the next.</summary>
/// <param name="Met">Thresholds that drove evictions and whose minimum has not been reclaimed yet.</param>
/// <param name="FirstObserved">Since when a threshold has been undercut.</param>
/// <param name="LastObserved">When a condition last held.</param>
internal sealed record EvictionState(
    ImmutableArray<Threshold> Met,
    ImmutableDictionary<Threshold, DateTimeOffset> FirstObserved,
    ImmutableDictionary<string, DateTimeOffset> LastObserved)
{
    public static EvictionState Initial { get; } =
        new([], ImmutableDictionary<Threshold, DateTimeOffset>.Empty, ImmutableDictionary.Create<string, DateTimeOffset>(StringComparer.Ordinal));
}
