using System.Text;
using System.Text.Json.Nodes;
using Kubestrel.Codecs.Yaml;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.Tests.Yaml;

/// <summary>Texts full of corner cases with the JSON that upstream's YAML library reads from them and the YAML it writes for that.</summary>
public sealed class RecordedTextsTests
{
    private static readonly JsonArray Cases = JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Yaml", "testassets", "texts.json")))!.AsArray();

    [Fact]
    public void Texts_AreReadAsUpstreamReadsThem()
    {
        var differences = new List<string>();
        foreach (var entry in Cases)
        {
            var yaml = (string)entry!["yaml"]!;
            var expected = (string?)entry["json"] ?? (string)entry["error"]!;
            var actual = Read(yaml);
            if (expected != actual)
            {
                differences.Add($"{entry["yaml"]!.ToJsonString()}\n-{expected}\n+{actual}");
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {Cases.Count}:\n{string.Join("\n", differences.Take(12))}");
    }

    [Fact]
    public void Json_IsWrittenAsUpstreamWritesIt()
    {
        var differences = new List<string>();
        foreach (var entry in Cases)
        {
            if (entry!["back"] is { } back && YamlWriter.FromJson(Encoding.UTF8.GetBytes((string)entry["json"]!)) is var actual && Encoding.UTF8.GetString(actual) != (string)back!)
            {
                differences.Add($"{(string)entry["json"]!}\n-{back.ToJsonString()}\n+{JsonValue.Create(Encoding.UTF8.GetString(actual))!.ToJsonString()}");
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {Cases.Count}:\n{string.Join("\n", differences.Take(60))}");
    }

    private static string Read(string yaml)
    {
        try
        {
            return Encoding.UTF8.GetString(YamlReader.ToJson(Encoding.UTF8.GetBytes(yaml), null));
        }
        catch (JsonFormatException exception)
        {
            return exception.Message;
        }
    }
}
