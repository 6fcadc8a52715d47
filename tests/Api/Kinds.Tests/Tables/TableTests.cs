using System.Text.Json.Nodes;

namespace Kubestrel.Kinds.Tests.Tables;

/// <summary>Each entry of Data/tables.json is an object and the cells of its row at noon.</summary>
public sealed class TableTests
{
    private static readonly DateTimeOffset Noon = new(2025, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly JsonArray Rows = JsonNode.Parse(CaseFiles.Read("tables.json"))!.AsArray();

    public static TheoryData<int, string> Cases()
    {
        var data = new TheoryData<int, string>();
        foreach (var (i, row) in Rows.Index())
        {
            data.Add(i, (string)row!["object"]!["kind"]!);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Object_HasCells(int index, string kind)
    {
        var obj = Objects.Read(Rows[index]!["object"]!.ToJsonString());
        Assert.Equal(kind, obj.Kind);
        var expected = Rows[index]!["cells"]!.AsArray().Select(cell => cell!.GetValueKind() == System.Text.Json.JsonValueKind.Number ? (object)(long)cell : (string)cell!);
        Assert.Equal(expected, Objects.Strategy(obj).Cells(obj, Noon));
    }
}
