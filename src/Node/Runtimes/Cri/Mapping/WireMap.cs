using Google.Protobuf.Collections;

namespace Kubestrel.Runtimes.Cri.Mapping;

/// <summary>Conversions that every part of the mapping uses.</summary>
internal static class WireMap
{
    public static IReadOnlyList<TOut> List<TWire, TOut>(RepeatedField<TWire> items, Func<TWire, TOut> map)
    {
        if (items.Count == 0)
        {
            return [];
        }

        var result = new TOut[items.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = map(items[i]);
        }

        return result;
    }

    public static void Copy(IReadOnlyDictionary<string, string> from, MapField<string, string> to)
    {
        foreach (var (key, value) in from)
        {
            to[key] = value;
        }
    }

    /// <summary>Nanoseconds since 1970, cut to .NET's 100 ns.</summary>
    public static DateTimeOffset Time(long nanoseconds) => DateTimeOffset.UnixEpoch.AddTicks(nanoseconds / 100);

    /// <summary>0 is "not yet".</summary>
    public static DateTimeOffset? OptionalTime(long nanoseconds) => nanoseconds == 0 ? null : Time(nanoseconds);

    /// <summary>Whole seconds, rounded up so that a short positive limit stays a limit.</summary>
    public static long Seconds(TimeSpan span) => (long)Math.Ceiling(span.TotalSeconds);

    public static ulong? Value(Wire.UInt64Value? value) => value?.Value;

    public static Wire.Int64Value? Value(long? value) => value is { } number ? new Wire.Int64Value { Value = number } : null;
}
