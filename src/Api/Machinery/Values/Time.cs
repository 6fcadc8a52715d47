using System.Globalization;

namespace Kubestrel.Machinery;

/// <summary>A moment with seconds precision on the wire (RFC 3339, UTC); <c>default</c> is Go's zero time and prints as null.</summary>
public readonly record struct Time(DateTimeOffset Value) : IComparable<Time>
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public bool IsZero => Value == default;

    public static Time FromUnixSeconds(long seconds) => new(DateTimeOffset.FromUnixTimeSeconds(seconds));

    /// <summary>The moment, cut to whole seconds as the wire form has it.</summary>
    public static Time From(DateTimeOffset value) => FromUnixSeconds(value.ToUnixTimeSeconds());

    public static bool TryParse(string text, out Time time)
    {
        var parsed = Rfc3339.TryParse(text, out var value);
        time = new(value);
        return parsed;
    }

    public int CompareTo(Time other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    public static bool operator <(Time left, Time right) => left.Value < right.Value;

    public static bool operator >(Time left, Time right) => left.Value > right.Value;

    public static bool operator <=(Time left, Time right) => left.Value <= right.Value;

    public static bool operator >=(Time left, Time right) => left.Value >= right.Value;

    public static TimeSpan operator -(Time left, Time right) => left.Value - right.Value;
}
