using System.Text.Json.Nodes;

namespace Kubestrel.Kinds.Tests;

/// <summary>Test data beside the test assembly: one folder a topic, one folder or file a case.</summary>
internal static class CaseFiles
{
    public static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "Data");

    public static IEnumerable<string> Folders(string topic) =>
        Directory.GetDirectories(Path.Combine(Root, topic)).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>Every case of every file of a topic whose files list theirs under "cases": the file's name and the case's place in it.</summary>
    public static TheoryData<string, int> Listed(string topic)
    {
        var data = new TheoryData<string, int>();
        foreach (var file in Directory.GetFiles(Path.Combine(Root, topic), "*.json").Order(StringComparer.Ordinal))
        {
            var count = JsonNode.Parse(File.ReadAllText(file))!["cases"]!.AsArray().Count;
            for (var i = 0; i < count; i++)
            {
                data.Add(Path.GetFileName(file), i);
            }
        }

        return data;
    }

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));
}
