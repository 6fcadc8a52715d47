using System.Globalization;

namespace Kubestrel.Machinery;

/// <summary>A moment with six fraction digits on the wire (RFC 3339, UTC); <c>default</c> prints as null.</summary>
public readonly record struct MicroTime(DateTimeOffset Value) : IComparable<MicroTime>
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public bool IsZero => Value == default;

    /// <summary>The moment, cut to whole microseconds as the wire form has it.</summary>
    public static MicroTime From(DateTimeOffset value) => new(new DateTimeOffset(value.UtcTicks - value.UtcTicks % 10, TimeSpan.Zero));

    public static bool TryParse(string text, out MicroTime time)
    {
        var parsed = Rfc3339.TryParse(text, out var value);
        time = new(value);
        return parsed;
    }

    public int CompareTo(MicroTime other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    public static bool operator <(MicroTime left, MicroTime right) => left.Value < right.Value;

    public static bool operator >(MicroTime left, MicroTime right) => left.Value > right.Value;

    public static bool operator <=(MicroTime left, MicroTime right) => left.Value <= right.Value;

    public static bool operator >=(MicroTime left, MicroTime right) => left.Value >= right.Value;
}
