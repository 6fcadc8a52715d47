using System.Globalization;

namespace Kubestrel.Machinery;

/// <summary>Ages as kubectl shows them: two or three significant figures, "3m20s", "5d3h", "2y14d".</summary>
public static class HumanDuration
{
    /// <summary>The age of something made at a moment; "&lt;unknown&gt;" where the moment is unset.</summary>
    public static string Since(Time moment, DateTimeOffset now) => moment.IsZero ? "<unknown>" : Format(now - moment.Value);

    public static string Since(MicroTime moment, DateTimeOffset now) => moment.IsZero ? "<unknown>" : Format(now - moment.Value);

    public static string Format(TimeSpan span)
    {
        // Clocks of machines differ: up to two seconds in the future count as now.
        var seconds = (long)span.TotalSeconds;
        if (seconds < -1)
        {
            return "<invalid>";
        }

        if (seconds < 120)
        {
            return Text(Math.Max(seconds, 0), "s");
        }

        var minutes = seconds / 60;
        var hours = minutes / 60;
        var days = hours / 24;
        return minutes < 10 ? Text(minutes, "m", seconds % 60, "s")
            : minutes < 180 ? Text(minutes, "m")
            : hours < 8 ? Text(hours, "h", minutes % 60, "m")
            : hours < 48 ? Text(hours, "h")
            : days < 8 ? Text(days, "d", hours % 24, "h")
            : days < 730 ? Text(days, "d")
            : days < 2920 ? Text(days / 365, "y", days % 365, "d")
            : Text(days / 365, "y");
    }

    private static string Text(long amount, string unit) => amount.ToString(CultureInfo.InvariantCulture) + unit;

    private static string Text(long amount, string unit, long rest, string restUnit) => rest == 0 ? Text(amount, unit) : Text(amount, unit) + Text(rest, restUnit);
}
