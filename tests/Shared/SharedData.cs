namespace Kubestrel.Testing;

/// <summary>The reference data that lies beside the repository; tests that need it skip where it is absent.</summary>
internal static class SharedData
{
    public static string? Root { get; } = Find();

    /// <summary>The path below the reference data, or a visible skip.</summary>
    public static string Require(string path)
    {
        Skip.If(Root is null, "The reference data beside the repository (../shared) is absent.");
        return Path.Combine(Root!, path);
    }

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Root is null ? [] : Directory.EnumerateFiles(Path.Combine(Root, folder), pattern).Order(StringComparer.Ordinal);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            {
                var shared = Path.Combine(folder.Parent?.FullName ?? "/", "shared");
                return Directory.Exists(Path.Combine(shared, "k8s-1.32")) ? shared : null;
            }
        }

        return null;
    }
}
