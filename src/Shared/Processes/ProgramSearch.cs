namespace Kubestrel.Processes;

/// <summary>Finds programs on PATH and then in the folders of administration, which an ordinary login's PATH lacks.</summary>
internal static class ProgramSearch
{
    private static readonly string[] SystemFolders = ["/usr/sbin", "/sbin", "/usr/bin", "/bin", "/usr/local/sbin", "/usr/local/bin"];

    /// <summary>The program's file; the name itself where there is none, so that starting it fails with the system's words.</summary>
    public static string Find(string program, string? searchPath)
    {
        if (program.Contains('/', StringComparison.Ordinal))
        {
            return program;
        }

        var folders = (searchPath ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return folders.Concat(SystemFolders).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists) ?? program;
    }
}
