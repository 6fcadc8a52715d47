using System.Globalization;

namespace Kubestrel.Runtimes.Processes;

/// <summary>The part of /proc/PID/stat that tells processes apart.</summary>
internal sealed record ProcStat(string Command, char State, int ParentPid, long StartTicks)
{
    /// <summary>Null where there is no such process.</summary>
    public static ProcStat? Read(int pid)
    {
        string text;
        try
        {
            text = File.ReadAllText($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/stat");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        return Parse(text);
    }

    /// <summary>The command stands in parentheses and may itself hold parentheses and spaces.</summary>
    public static ProcStat? Parse(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = text.LastIndexOf(')');
        if (open < 0 || close < open)
        {
            return null;
        }

        var rest = text[(close + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return rest.Length < 20
            ? null
            : new ProcStat(
                text[(open + 1)..close],
                rest[0][0],
                int.Parse(rest[1], CultureInfo.InvariantCulture),
                long.Parse(rest[19], CultureInfo.InvariantCulture));
    }
}
