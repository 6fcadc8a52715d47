using System.Globalization;
using System.Text;

namespace Kubestrel.Machinery;

/// <summary>A length of time in nanoseconds, written as Go writes durations (1h2m3.5s, 250ms).</summary>
public readonly record struct Duration(long Nanoseconds)
{
    private static readonly (string Unit, decimal Nanoseconds)[] Units =
        [("ns", 1), ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000)];

    public static Duration From(TimeSpan span) => new(span.Ticks * 100);

    public TimeSpan ToTimeSpan() => TimeSpan.FromTicks(Nanoseconds / 100);

    public static bool TryParse(string text, out Duration duration)
    {
        duration = default;
        var rest = text.AsSpan();
        var negative = rest.StartsWith("-");
        if (negative || rest.StartsWith("+"))
        {
            rest = rest[1..];
        }

        if (rest is "0")
        {
            return true;
        }

        decimal total = 0;
        if (rest.IsEmpty)
        {
            return false;
        }

        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExcept("0123456789.");
            if (digits <= 0 || !decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            rest = rest[digits..];
            var letters = rest.IndexOfAny("0123456789.");
            var unit = letters < 0 ? rest : rest[..letters];
            rest = letters < 0 ? default : rest[letters..];
            var known = -1;
            for (var i = 0; i < Units.Length; i++)
            {
                if (unit.SequenceEqual(Units[i].Unit))
                {
                    known = i;
                }
            }

            if (known < 0 || number > long.MaxValue / Units[known].Nanoseconds)
            {
                return false;
            }

            total += number * Units[known].Nanoseconds;
        }

        if (total > long.MaxValue)
        {
            return false;
        }

        duration = new((long)(negative ? -total : total));
        return true;
    }

    public override string ToString()
    {
        if (Nanoseconds == 0)
        {
            return "0s";
        }

        var magnitude = (ulong)Int128.Abs(Nanoseconds);
        var sign = Nanoseconds < 0 ? "-" : "";
        return magnitude switch
        {
            < 1_000 => $"{sign}{magnitude}ns",
            < 1_000_000 => $"{sign}{Fraction(magnitude, 1_000)}µs",
            < 1_000_000_000 => $"{sign}{Fraction(magnitude, 1_000_000)}ms",
            _ => sign + Clock(magnitude),
        };
    }

    private static string Clock(ulong magnitude)
    {
        var text = new StringBuilder();
        var hours = magnitude / 3_600_000_000_000;
        var minutes = magnitude / 60_000_000_000 % 60;
        if (hours > 0)
        {
            text.Append(hours).Append('h');
        }

        if (hours > 0 || minutes > 0)
        {
            text.Append(minutes).Append('m');
        }

        return text.Append(Fraction(magnitude % 60_000_000_000, 1_000_000_000)).Append('s').ToString();
    }

    private static string Fraction(ulong value, ulong unit) => ((decimal)value / unit).ToString("0.#########", CultureInfo.InvariantCulture);
}
