namespace Kubestrel.Controllers.Jobs.Indexes;

public sealed class IndexSetTests
{
    [Theory]
    [InlineData("", 10, "", 0)]
    [InlineData("1", 10, "1", 1)]
    [InlineData("0,1", 10, "0,1", 2)]
    [InlineData("0-2,4,6-9", 10, "0-2,4,6-9", 8)]
    [InlineData("0-20", 10, "0-9", 10)]
    [InlineData("3,12", 10, "3", 1)]
    [InlineData("1,2,3", 10, "1-3", 3)]
    [InlineData("x,1,2-y,4", 10, "1,4", 2)]
    public void Parse_PrintsCanonically(string text, int completions, string canonical, int count)
    {
        var set = IndexSet.Parse(text, completions);

        Assert.Equal((canonical, count), (set.ToString(), set.Count));
    }

    [Fact]
    public void With_MergesNeighbours()
    {
        var set = IndexSet.Parse("1-3,7", 20).With([4, 6, 10, 7]);

        Assert.Equal("1-4,6,7,10", set.ToString());
        Assert.True(set.Contains(4));
        Assert.False(set.Contains(5));
        Assert.False(set.Contains(11));
    }

    [Theory]
    [InlineData("", 3, 5, "0,1,2")]
    [InlineData("0-1,3", 2, 5, "2,4")]
    [InlineData("0-4", 2, 5, "")]
    [InlineData("1", 9, 3, "0,2")]
    public void FirstMissing_TakesTheLowest(string present, int count, int completions, string missing) =>
        Assert.Equal(missing, string.Join(',', IndexSet.Parse(present, completions).FirstMissing(count, completions)));

    [Theory]
    [InlineData("0-3,8", "2-9", 3)]
    [InlineData("0-3", "5", 0)]
    [InlineData("1,3,5", "0-9", 3)]
    public void Overlap_CountsCommonIndexes(string left, string right, int count) => Assert.Equal(count, IndexSet.Parse(left, 100).Overlap(IndexSet.Parse(right, 100)));
}
