using System.Globalization;

namespace Kubestrel.Runtimes.Processes;

/// <summary>A process that cannot be confused with a later one of the same id: <see cref="StartTicks"/> is field 22 of /proc/PID/stat.</summary>
public readonly record struct ProcessIdentity(int Pid, long StartTicks)
{
    /// <summary>Not ended and not a zombie.</summary>
    public bool IsAlive => ProcStat.Read(Pid) is { } stat && stat.StartTicks == StartTicks && stat.State is not ('Z' or 'X');

    /// <summary>Null where there is no such process.</summary>
    public static ProcessIdentity? Of(int pid) => ProcStat.Read(pid) is { } stat ? new ProcessIdentity(pid, stat.StartTicks) : null;

    /// <summary>Reads what <see cref="Save"/> wrote; null where there is nothing usable.</summary>
    public static ProcessIdentity? Load(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var parts = File.ReadAllText(path).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            ? new ProcessIdentity(pid, ticks)
            : null;
    }

    public void Save(string path)
    {
        File.WriteAllText(path + ".new", string.Create(CultureInfo.InvariantCulture, $"{Pid} {StartTicks}\n"));
        File.Move(path + ".new", path, overwrite: true);
    }
}
