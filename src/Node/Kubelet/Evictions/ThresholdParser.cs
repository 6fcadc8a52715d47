namespace Kubestrel.Kubelet.Evictions;

/// <summary>Reads the thresholds of the configuration, hard ones first.</summary>
internal static class ThresholdParser
{
    /// <exception cref="ArgumentException">A statement is not valid; the message is upstream's.</exception>
    public static IReadOnlyList<Threshold> Parse(KubeletOptions options)
    {
        var reclaims = options.EvictionMinimumReclaim.ToDictionary(entry => Known(entry.Key), entry => Value(entry.Key, entry.Value), StringComparer.Ordinal);
        var found = new List<Threshold>();
        foreach (var (signal, text) in options.EvictionHard)
        {
            Add(found, signal, text, TimeSpan.Zero, reclaims);
        }

        foreach (var (signal, text) in options.EvictionSoft)
        {
            if (!options.EvictionSoftGracePeriod.TryGetValue(signal, out var grace))
            {
                throw new ArgumentException($"grace period must be specified for the soft eviction threshold {signal}");
            }

            Add(found, signal, text, grace, reclaims);
        }

        return found;
    }

    private static void Add(List<Threshold> found, string signal, string text, TimeSpan grace, Dictionary<string, ThresholdValue> reclaims)
    {
        if (text is "0%" or "100%")
        {
            return;
        }

        var value = Value(Known(signal), text);
        var problem = value.Share switch
        {
            < 0 => $"eviction percentage threshold {signal} must be >= 0%: {text}",
            > 1 => $"eviction percentage threshold {signal} must be <= 100%: {text}",
            null when value.Amount.Sign <= 0 => $"eviction threshold {signal} must be positive: {value.Amount}",
            _ => null,
        };
        if (problem is not null)
        {
            throw new ArgumentException(problem);
        }

        found.Add(new Threshold(signal, value, grace, reclaims.TryGetValue(signal, out var reclaim) ? reclaim : null));
    }

    private static string Known(string signal) => Signals.IsKnown(signal) ? signal : throw new ArgumentException($"unsupported eviction signal {signal}");

    private static ThresholdValue Value(string signal, string text) =>
        ThresholdValue.Parse(text) ?? throw new ArgumentException($"eviction threshold {signal}: {GoString.Quote(text)} is neither a quantity nor a percentage");
}
