using System.Text.Json.Nodes;

namespace Kubestrel.Kinds.Tests.Tables;

/// <summary>
/// Each file of Data/Cells has a kind's columns (a 1 behind the name for those of -o wide) and objects with their cells,
/// as they stand an hour after 2025-01-01T11:00:00Z.
/// </summary>
public sealed class CellsTests
{
    private static readonly DateTimeOffset Now = new(2025, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Files() =>
        new(Directory.GetFiles(Path.Combine(CaseFiles.Root, "Cells"), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Columns_AreUpstreams(string file)
    {
        var root = Read(file);
        var columns = Objects.Strategy(Objects.Read(First(root))).Columns;
        var shown = columns.Select(column => $"{column.Name} {column.Type}{(column.Format.Length > 0 ? "/" + column.Format : "")}{(column.Priority > 0 ? " " + column.Priority : "")}");
        Assert.Equal(root["columns"]!.AsArray().Select(column => (string)column!), shown);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Objects_ShowTheirCells(string file)
    {
        foreach (var row in Read(file)["rows"]!.AsArray())
        {
            var value = Objects.Read(row!["object"]!.ToJsonString());
            var strategy = Objects.Strategy(value);
            var cells = strategy.Cells(value, Now);
            Assert.Equal(strategy.Columns.Count, cells.Count);
            Assert.Equal(row["cells"]!.ToJsonString(), new JsonArray([.. cells.Select(Json)]).ToJsonString());
            Assert.Equal((string?)row["name"] ?? value.Metadata.Name, strategy.NameCell(value));
        }
    }

    private static JsonNode Read(string file) => JsonNode.Parse(CaseFiles.Read("Cells", file))!;

    private static string First(JsonNode root) => root["rows"]![0]!["object"]!.ToJsonString();

    private static JsonNode? Json(object? cell) => cell switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create((long)number),
        long number => JsonValue.Create(number),
        _ => JsonValue.Create(cell.ToString()),
    };
}
