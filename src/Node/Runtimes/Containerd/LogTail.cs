namespace Kubestrel.Runtimes.Containerd;

/// <summary>containerd's log file: the end of it for error messages, and a limit to its growth.</summary>
internal static class LogTail
{
    private const long Limit = 16 << 20;

    public static string LastLine(string path) =>
        File.Exists(path) ? File.ReadLines(path).LastOrDefault(l => l.Length > 0) ?? "no output" : "no output";

    /// <summary>Only while nothing writes to it: containerd keeps its file open.</summary>
    public static void SetAsideIfLarge(string path)
    {
        if (File.Exists(path) && new FileInfo(path).Length > Limit)
        {
            File.Move(path, path + ".1", overwrite: true);
        }
    }
}
