namespace Kubestrel.Machinery.Tests.Values;

public sealed class CollectionsTests
{
    [Fact]
    public void Lists_TellAbsentFromEmpty()
    {
        ValueList<int> absent = default;
        ValueList<int> empty = [];
        Assert.True(absent.IsNull);
        Assert.False(empty.IsNull);
        Assert.Empty(absent);
        Assert.NotEqual(absent, empty);
        Assert.Equal([1, 2], (ValueList<int>)[1, 2]);
    }

    [Fact]
    public void Lists_ChangeWithoutTouchingTheOriginal()
    {
        ValueList<string> list = ["a", "b"];
        Assert.Equal(["a", "b", "c"], list.Add("c"));
        Assert.Equal(["x", "b"], list.SetItem(0, "x"));
        Assert.Equal(["b"], list.RemoveAt(0));
        Assert.Equal(["b"], list.RemoveAll(item => item == "a"));
        Assert.Equal(["A", "b"], list.Map(item => item == "a" ? "A" : item));
        Assert.Equal(["a", "b"], list);
    }

    [Fact]
    public void Maps_AreSortedAndComparedByValue()
    {
        var map = ValueMap.Of(("b", 2), ("a", 1), ("B", 3));
        Assert.Equal(["B", "a", "b"], map.Keys);
        Assert.Equal(map, ValueMap.Of(("a", 1), ("B", 3), ("b", 2)));
        Assert.Equal(map.GetHashCode(), ValueMap.Of(("a", 1), ("B", 3), ("b", 2)).GetHashCode());
        Assert.Equal(9, map.With("c", 9)["c"]);
        Assert.Equal(4, map.With("a", 4)["a"]);
        Assert.False(map.Without("a").ContainsKey("a"));
        Assert.Equal(map, map.Without("zz"));
        Assert.Throws<KeyNotFoundException>(() => map["zz"]);
        Assert.True(default(ValueMap<int>).IsNull);
        Assert.NotEqual(default, ValueMap.Of<int>());
    }

    [Theory]
    [InlineData("50%", 10, true, 5)]
    [InlineData("25%", 10, true, 3)]
    [InlineData("25%", 10, false, 2)]
    [InlineData("x", 10, false, null)]
    [InlineData("3", 10, false, null)]
    public void Percentages_Scale(string text, int total, bool roundUp, int? scaled) => Assert.Equal(scaled, new IntOrString(text).Scaled(total, roundUp));

    [Fact]
    public void IntOrString_ComparesByKindAndValue()
    {
        Assert.Equal(new IntOrString(5), (IntOrString)5);
        Assert.NotEqual(new IntOrString(5), new IntOrString("5"));
        Assert.Equal("http", ((IntOrString)"http").ToString());
        Assert.Equal(default, new IntOrString(0));
    }

    [Fact]
    public void RawJson_ComparesItsText()
    {
        Assert.Equal(RawJson.FromText("{}"), RawJson.FromText("{}"));
        Assert.NotEqual(RawJson.FromText("{}"), default);
        Assert.Equal("null", default(RawJson).ToString());
    }
}
