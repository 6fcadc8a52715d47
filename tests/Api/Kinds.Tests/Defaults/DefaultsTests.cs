using System.Text.Json.Nodes;

namespace Kubestrel.Kinds.Tests;

/// <summary>Each folder of Data/Defaults has an object as a user writes it and as it looks with its defaults.</summary>
public sealed class DefaultsTests
{
    public static TheoryData<string> Cases() => new(CaseFiles.Folders("Defaults"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void WrittenObject_GetsDefaults(string name)
    {
        var given = Objects.Read(CaseFiles.Read("Defaults", name, "given.json"));
        var defaulted = Objects.Strategy(given).ApplyDefaults(given);
        Assert.Equal(Sorted(CaseFiles.Read("Defaults", name, "expected.json")), Sorted(Objects.Text(defaulted)));
        Assert.Same(defaulted, Objects.Strategy(given).ApplyDefaults(defaulted));
    }

    private static string Sorted(string json) => Sort(JsonNode.Parse(json))!.ToJsonString(new() { WriteIndented = true });

    private static JsonNode? Sort(JsonNode? node) => node switch
    {
        JsonObject value => new JsonObject(value
            .Select(pair => KeyValuePair.Create(pair.Key, Sort(pair.Value)))
            .Where(pair => pair.Value is not null && !(pair.Key is "status" or "metadata" or "spec" && pair.Value is JsonObject { Count: 0 }))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)),
        JsonArray list => new JsonArray([.. list.Select(Sort)]),
        _ => node?.DeepClone(),
    };
}
