namespace Kubestrel.Kinds.Tests;

/// <summary>Test data beside the test assembly: one folder a topic, one folder or file a case.</summary>
internal static class CaseFiles
{
    public static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "Data");

    public static IEnumerable<string> Folders(string topic) =>
        Directory.GetDirectories(Path.Combine(Root, topic)).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));
}
