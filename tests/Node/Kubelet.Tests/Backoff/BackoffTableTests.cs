using Kubestrel.Kubelet.Backoff;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Kubelet.Tests.Backoff;

public sealed class BackoffTableTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Delays_DoubleUpToTheLimit()
    {
        var table = Table();
        var delays = new List<double>();
        for (var i = 0; i < 7; i++)
        {
            table.Next("a", _time.GetUtcNow());
            delays.Add(table.Get("a").TotalSeconds);
        }

        Assert.Equal([10, 20, 40, 80, 160, 300, 300], delays);
    }

    [Fact]
    public void Remaining_CountsFromTheEvent()
    {
        var table = Table();
        Assert.Equal(TimeSpan.Zero, table.RemainingSince("a", _time.GetUtcNow()));
        var ended = _time.GetUtcNow();
        table.Next("a", ended);
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(TimeSpan.FromSeconds(6), table.RemainingSince("a", ended));
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(TimeSpan.Zero, table.RemainingSince("a", ended));
    }

    [Fact]
    public void TenQuietMinutes_StartOver()
    {
        var table = Table();
        table.Next("a", _time.GetUtcNow());
        table.Next("a", _time.GetUtcNow());
        _time.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        table.Next("a", _time.GetUtcNow());
        Assert.Equal(TimeSpan.FromSeconds(10), table.Get("a"));
        _time.Advance(TimeSpan.FromMinutes(11));
        table.Collect();
        Assert.Equal(TimeSpan.Zero, table.Get("a"));
    }

    private BackoffTable Table() => new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(300), _time);
}
