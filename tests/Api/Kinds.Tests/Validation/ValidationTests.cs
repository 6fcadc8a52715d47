using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubestrel.Kinds.Tests;

/// <summary>
/// Each file of Data/Validation has a valid object and cases: what a case sets (by path) and the errors that follow.
/// Cases with "update" are judged as updates of the valid object.
/// </summary>
public sealed class ValidationTests
{
    public static TheoryData<string, int> Cases()
    {
        var data = new TheoryData<string, int>();
        foreach (var file in Directory.GetFiles(Path.Combine(CaseFiles.Root, "Validation"), "*.json").Order(StringComparer.Ordinal))
        {
            var count = JsonNode.Parse(File.ReadAllText(file))!["cases"]!.AsArray().Count;
            for (var i = 0; i < count; i++)
            {
                data.Add(Path.GetFileName(file), i);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_GivesErrors(string file, int index)
    {
        var root = JsonNode.Parse(CaseFiles.Read("Validation", file))!;
        var text = root["base"]!.ToJsonString();
        var test = root["cases"]![index]!;
        var old = Stored(text);
        Assert.Empty(Objects.Errors(old));
        foreach (var (path, value) in test["set"]!.AsObject())
        {
            text = Objects.With(text, path, value?.ToJsonString());
        }

        var update = (bool?)test["update"] == true;
        var value2 = Objects.Read(text);
        var errors = update ? Update(value2, old) : Objects.Errors(Stored(text));
        Assert.Equal(test["errors"]!.Deserialize<string[]>()!, errors);
    }

    private static IReadOnlyList<string> Update(MetaObject value, MetaObject old)
    {
        var strategy = Objects.Strategy(value);
        value = value with { Metadata = value.Metadata with { Uid = old.Metadata.Uid } };
        value = strategy.PrepareForUpdate(strategy.ApplyDefaults(value), old);
        return Objects.UpdateErrors(value, old);
    }

    private static MetaObject Stored(string json)
    {
        var value = Objects.Read(json);
        return Objects.Create(value with { Metadata = value.Metadata with { Uid = "0f5c" } });
    }
}
