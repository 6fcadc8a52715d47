using Kubestrel.Codecs.Tables;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Codecs.Tests.Tables;

public sealed class TableBuilderTests
{
    private static readonly DateTimeOffset Now = new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);

    private static readonly ConfigMap Item = ConfigMap.Empty with
    {
        Kind = "ConfigMap",
        ApiVersion = "v1",
        Metadata = ObjectMeta.Empty with { Name = "a", CreationTimestamp = Time.From(Now.AddDays(-3)) },
    };

    [Fact]
    public void KindWithoutColumns_ShowsNameAndCreation()
    {
        var table = new TableBuilder(null).Build([Item], ListMeta.Empty with { ResourceVersion = "5" }, IncludeObject.Metadata, Now);
        Assert.Equal([("Name", "string", "name"), ("Created At", "date", "")], table.ColumnDefinitions.Select(column => (column.Name, column.Type, column.Format)));
        var row = Assert.Single(table.Rows);
        Assert.Equal(["\"a\"", "\"2024-05-03T07:08:09Z\""], row.Cells.Select(cell => cell.ToString()));
        Assert.StartsWith("""{"kind":"PartialObjectMetadata","apiVersion":"meta.k8s.io/v1","metadata":{"name":"a",""", row.Object.ToString(), StringComparison.Ordinal);
        Assert.Equal(("Table", "meta.k8s.io/v1", "5"), (table.Kind, table.ApiVersion, table.Metadata.ResourceVersion));
    }

    [Theory]
    [InlineData(IncludeObject.None, "null")]
    [InlineData(IncludeObject.Object, """{"kind":"ConfigMap","apiVersion":"v1","metadata":{"name":"a","creationTimestamp":"2024-05-03T07:08:09Z"}}""")]
    public void Rows_CarryWhatWasAskedFor(IncludeObject include, string body) =>
        Assert.Equal(body, new TableBuilder(null).Build([Item], ListMeta.Empty, include, Now).Rows[0].Object.ToString());

    [Theory]
    [InlineData(-5, "<invalid>")]
    [InlineData(-1, "0s")]
    [InlineData(119, "119s")]
    [InlineData(120, "2m")]
    [InlineData(200, "3m20s")]
    [InlineData(600, "10m")]
    [InlineData(10_800, "3h")]
    [InlineData(11_000, "3h3m")]
    [InlineData(30_000, "8h")]
    [InlineData(172_800, "2d")]
    [InlineData(183_600, "2d3h")]
    [InlineData(864_000, "10d")]
    [InlineData(64_000_000, "2y10d")]
    [InlineData(315_360_000, "10y")]
    public void Ages_AreShort(int seconds, string text) => Assert.Equal(text, HumanDuration.Format(TimeSpan.FromSeconds(seconds)));
}
