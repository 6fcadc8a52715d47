using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubestrel.Kinds.Tests.Writes;

/// <summary>
/// Each file of Data/Writes has a stored object and cases: what a write sets by path ("write" is create, update or status) and what is
/// stored then by path (null: nothing there), and the warnings of the write.
/// </summary>
public sealed class WritesTests
{
    public static TheoryData<string, int> Cases() => CaseFiles.Listed("Writes");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Write_KeepsWhatTheKindAllows(string file, int index)
    {
        var root = JsonNode.Parse(CaseFiles.Read("Writes", file))!;
        var test = root["cases"]![index]!;
        var old = Read(root["old"]!.ToJsonString());
        var wanted = Read(Objects.With(root["old"]!.ToJsonString(), test["set"]!.AsObject()));
        var strategy = Objects.Strategy(old);
        var create = (string?)test["write"] == "create";
        var stored = (string?)test["write"] switch
        {
            "create" => strategy.PrepareForCreate(wanted),
            "status" => strategy.PrepareForStatusUpdate(wanted, old),
            _ => strategy.PrepareForUpdate(wanted, old),
        };
        var text = JsonNode.Parse(Objects.Text(stored))!;
        foreach (var (path, value) in test["stored"]!.AsObject())
        {
            Assert.Equal(value?.ToJsonString(), At(text, path)?.ToJsonString());
        }

        Assert.Equal(test["warnings"]?.Deserialize<string[]>() ?? [], strategy.Warnings(stored, create ? null : old));
    }

    private static MetaObject Read(string json)
    {
        var value = Objects.Read(json);
        return Objects.Strategy(value).ApplyDefaults(value);
    }

    private static JsonNode? At(JsonNode node, string path)
    {
        var at = node;
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            at = step.StartsWith('[')
                ? at?.AsArray().ElementAtOrDefault(int.Parse(step.Trim('[', ']'), System.Globalization.CultureInfo.InvariantCulture))
                : at?[step.Replace('|', '.')];
        }

        return at;
    }
}
