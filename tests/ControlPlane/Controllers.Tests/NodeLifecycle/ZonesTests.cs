using Kubestrel.Controllers.Framework;
using Kubestrel.Controllers.Support;

namespace Kubestrel.Controllers.NodeLifecycle;

public sealed class ZonesTests
{
    private readonly Zones _zones = new(new ControllerOptions());

    [Theory]
    [InlineData(0, 3, "Full")]
    [InlineData(1, 0, "Normal")]
    [InlineData(8, 2, "Normal")]
    [InlineData(2, 3, "Partial")]
    [InlineData(5, 3, "Normal")]
    public void States_ByPartOfUnreadyNodes(int ready, int unready, string state) => Assert.Equal(state, _zones.StateOf(Nodes(ready, unready)).ToString());

    [Theory]
    [InlineData(0, 3, 0.1)]
    [InlineData(2, 3, 0)]
    [InlineData(20, 40, 0.01)]
    [InlineData(9, 1, 0.1)]
    public void Rates_ByStateAndSize(int ready, int unready, double rate)
    {
        _zones.Update(new Dictionary<string, List<bool>> { ["a"] = Nodes(ready, unready), ["b"] = Nodes(1, 0) });

        Assert.Equal(rate, _zones.Tainter("a").Rate);
    }

    [Fact]
    public void AllZonesDown_StopsAndRecovers()
    {
        Dictionary<string, List<bool>> up = new() { ["a"] = Nodes(2, 0) };
        Dictionary<string, List<bool>> down = new() { ["a"] = Nodes(0, 2) };

        Assert.Equal((false, false), _zones.Update(up));
        Assert.Equal((true, false), _zones.Update(down));
        Assert.Equal(0, _zones.Tainter("a").Rate);
        Assert.Equal((false, false), _zones.Update(down));
        Assert.Equal((false, true), _zones.Update(up));
        Assert.Equal(0.1, _zones.Tainter("a").Rate);
    }

    [Fact]
    public void Tainter_LetsOneGoEveryTenSeconds()
    {
        var tainter = new ZoneTainter(0.1);
        tainter.Add("a");
        tainter.Add("b");
        tainter.Add("a");

        Assert.Equal("a", tainter.Take(Samples.Start));
        Assert.Null(tainter.Take(Samples.Start.AddSeconds(9)));
        Assert.Equal("b", tainter.Take(Samples.Start.AddSeconds(10)));
        Assert.True(tainter.IsEmpty);
    }

    private static List<bool> Nodes(int ready, int unready) => [.. Enumerable.Repeat(true, ready), .. Enumerable.Repeat(false, unready)];
}
