using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Registry.Reads;
using Kubestrel.Kinds;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.ApiServer.Tests.Registry;

public sealed class PageSnapshotsTests
{
    private static readonly ResourceDefinition Pods = new ResourceCatalog(ApiKinds.Registry, ApiKinds.Strategies)
        .Find(new("", "v1", "pods"))!.Definition!;

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Snapshot_StaysWhileItIsAskedFor()
    {
        using var snapshots = new PageSnapshots(_time);
        snapshots.Keep(Pods, 7, ObjectMap.Empty);
        for (var i = 0; i < 5; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(10));
            Assert.NotNull(snapshots.Find(Pods, 7));
        }
    }

    [Fact]
    public void Snapshot_GoesByItselfWhenNobodyAsks()
    {
        using var snapshots = new PageSnapshots(_time);
        snapshots.Keep(Pods, 7, ObjectMap.Empty);
        _time.Advance(TimeSpan.FromSeconds(10));
        snapshots.Keep(Pods, 8, ObjectMap.Empty);
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal((1, null), (snapshots.Count, snapshots.Find(Pods, 7)));
        _time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(0, snapshots.Count);
    }

    [Fact]
    public void ManySnapshots_PushOutTheOldest()
    {
        using var snapshots = new PageSnapshots(_time);
        for (var revision = 1; revision <= 65; revision++)
        {
            snapshots.Keep(Pods, revision, ObjectMap.Empty);
        }

        Assert.Null(snapshots.Find(Pods, 1));
        Assert.NotNull(snapshots.Find(Pods, 2));
    }
}
