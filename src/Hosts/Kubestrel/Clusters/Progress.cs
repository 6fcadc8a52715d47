namespace Kubestrel.Clusters;

/// <summary>The steps of a start, written by the program that runs in the background and read by `up`.</summary>
internal sealed class Progress(string path)
{
    public const string Ready = "ready";
    private const string ErrorPrefix = "error: ";

    /// <summary>
    /// Empties the file but for a line break: its first block is taken while `up` can still say that the disk is full, and has room for what follows.
    /// </summary>
    /// <exception cref="ClusterException">The file cannot be written.</exception>
    public void Begin()
    {
        try
        {
            File.WriteAllText(path, "\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ClusterException($"cannot write to {Path.GetDirectoryName(path)}: {exception.Message}");
        }
    }

    public void Step(string line) => File.AppendAllText(path, line + "\n");

    public void Fail(string message) => Step(ErrorPrefix + message.ReplaceLineEndings(" "));

    public IReadOnlyList<string> Lines() => File.Exists(path) ? [.. File.ReadLines(path).Where(line => line.Length > 0)] : [];

    /// <summary>The message of a failed start; null for other lines.</summary>
    public static string? ErrorOf(string line) => line.StartsWith(ErrorPrefix, StringComparison.Ordinal) ? line[ErrorPrefix.Length..] : null;
}
