using Kubestrel.Clusters;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Tests.Clusters;

public sealed class IdleCollectorTests
{
    private const long MiB = 1 << 20;

    [Fact]
    public async Task Burst_IsCollectedOnceItIsOver()
    {
        var time = new FakeTimeProvider();
        var (allocated, collections) = (0L, 0);
        await using var collector = new IdleCollector(time, () => allocated, () => collections++);
        for (var i = 0; i < 10; i++)
        {
            allocated += 100 * MiB;
            time.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal(0, collections);
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(1, collections);
        time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, collections);
    }

    [Fact]
    public async Task RestingCluster_IsCollectedSeldom()
    {
        var time = new FakeTimeProvider();
        var (allocated, collections) = (0L, 0);
        await using var collector = new IdleCollector(time, () => allocated, () => collections++);
        for (var i = 0; i < 720; i++)
        {
            allocated += MiB;
            time.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal(2, collections);
    }
}
