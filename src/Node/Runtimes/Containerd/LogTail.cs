namespace Kubestrel.Runtimes.Containerd;

/// <summary>The end of a log file, for error messages.</summary>
internal static class LogTail
{
    public static string LastLine(string path) =>
        File.Exists(path) ? File.ReadLines(path).LastOrDefault(l => l.Length > 0) ?? "no output" : "no output";
}
