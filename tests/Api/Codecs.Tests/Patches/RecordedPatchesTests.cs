using System.Text;
using System.Text.Json.Nodes;
using Kubestrel.Codecs.Patches;
using Kubestrel.Codecs.Trees;
using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Codecs.Tests.Patches;

/// <summary>Random strategic merge patches of a Deployment with what upstream (v1.32) made of them.</summary>
public sealed class RecordedPatchesTests
{
    [Fact]
    public void Patches_EndAsUpstreams()
    {
        var cases = JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Patches", "testassets", "strategic.json")))!.AsArray();
        var differences = new List<string>();
        foreach (var entry in cases)
        {
            var expected = (string?)entry!["error"] ?? Read(entry["result"]!).ToSortedText();
            var actual = Apply(Read(entry["original"]!), Read(entry["patch"]!));

            // Which of several errors upstream reports, and how it prints maps in them, depends on Go's map order.
            if (entry["error"] is null ? expected != actual : actual[0] == '{')
            {
                differences.Add($"{entry["original"]!.ToJsonString()}\n{entry["patch"]!.ToJsonString()}\n-{expected}\n+{actual}");
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {cases.Count}:\n{string.Join("\n\n", differences.Take(6))}");
    }

    private static string Apply(Tree original, Tree patch)
    {
        try
        {
            return StrategicMergePatch.Apply((TreeMap)original, (TreeMap)patch, Deployment.ApiSchema).ToSortedText();
        }
        catch (StrategicPatchException exception)
        {
            return exception.Message;
        }
    }

    private static Tree Read(JsonNode node) => Tree.Parse(Encoding.UTF8.GetBytes(node.ToJsonString()));
}
