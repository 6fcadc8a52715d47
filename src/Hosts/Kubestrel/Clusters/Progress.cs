namespace Kubestrel.Clusters;

/// <summary>The steps of a start, written by the program that runs in the background and read by `up`.</summary>
internal sealed class Progress(string path)
{
    public const string Ready = "ready";
    private const string ErrorPrefix = "error: ";

    public void Begin() => File.WriteAllText(path, "");

    public void Step(string line) => File.AppendAllText(path, line + "\n");

    public void Fail(string message) => Step(ErrorPrefix + message.ReplaceLineEndings(" "));

    public IReadOnlyList<string> Lines() => File.Exists(path) ? File.ReadAllLines(path) : [];

    /// <summary>The message of a failed start; null for other lines.</summary>
    public static string? ErrorOf(string line) => line.StartsWith(ErrorPrefix, StringComparison.Ordinal) ? line[ErrorPrefix.Length..] : null;
}
