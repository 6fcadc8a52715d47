using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Storage.Tests.Conformance;

public sealed class CompactionTests
{
    public static TheoryData<string> Engines => TestStore.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Compaction_DropsHistoryAndKeepsTheCurrentState(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        await test.PutAsync("a", "1");
        await test.PutAsync("b", "1");
        await test.PutAsync("a", "2");
        await test.DeleteAsync("b");
        await test.PutAsync("a", "3");
        var result = await test.Compaction.CompactAsync(4, default);
        Assert.Equal((RevisionStatus.Ok, 4L, 1L), (result.Status, result.CompactedRevision, result.Removed));
        Assert.Equal(4, test.Compaction.CompactedRevision);
        Assert.Equal(RevisionStatus.Compacted, (await test.Store.RangeAsync(new RangeQuery("", AtRevision: 3), default)).Status);
        Assert.Equal("a=2@4 b=1@3", await test.ListAsync("", 4));
        Assert.Equal("a=3@6", await test.ListAsync(""));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Compaction_AtTheTop_KeepsOnlyLiveKeys(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        await test.PutAsync("a", "1");
        await test.DeleteAsync("a");
        await test.PutAsync("b", "1");
        await test.PutAsync("a", "2");
        await test.DeleteAsync("a");
        Assert.Equal(4, (await test.Compaction.CompactAsync(6, default)).Removed);
        Assert.Equal("b=1@4", await test.ListAsync(""));
        Assert.Equal(7, await test.PutAsync("a", "3", expected: 0));
        Assert.Equal("a=3@7 b=1@4", await test.ListAsync(""));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Subscribe_BeforeTheCompactedRevision_IsAnswered(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        for (var i = 0; i < 5; i++)
        {
            await test.PutAsync("a", $"{i}");
        }

        await test.Compaction.CompactAsync(4, default);
        var sink = new RecordingSink();
        var early = await test.Store.SubscribeAsync(new SubscribeRequest("", 3), sink, default);
        Assert.Equal((RevisionStatus.Compacted, 4L), (early.Status, early.Revision));
        var onTime = await test.Store.SubscribeAsync(new SubscribeRequest("", 4, WithPrevious: true), sink, default);
        Assert.True(onTime.IsLive);
        Assert.Equal("~a=3@5<2@4 ~a=4@6<3@5", sink.Summary);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Compaction_TwiceOrAhead_IsAnswered(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        await test.PutAsync("a", "1");
        await test.Compaction.CompactAsync(2, default);
        Assert.Equal(RevisionStatus.Compacted, (await test.Compaction.CompactAsync(2, default)).Status);
        Assert.Equal(RevisionStatus.FutureRevision, (await test.Compaction.CompactAsync(3, default)).Status);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task LongHistory_IsDroppedInSlicesWhileWritesGoOn(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        await Task.WhenAll(Enumerable.Range(0, 3000).Select(i => test.PutAsync($"{i % 10}", $"{i}")));
        var compaction = test.Compaction.CompactAsync(3001, default);
        await test.PutAsync("0", "last");
        Assert.Equal(2990, (await compaction).Removed);
        Assert.Equal(10, (await test.Store.RangeAsync(new RangeQuery("", AtRevision: 3001), default)).Values.Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ReadsDuringCompaction_AreWholeOrCompacted(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => test.PutAsync($"/k/{i}", "0")));
        for (var round = 0; round < 20; round++)
        {
            var writes = Enumerable.Range(0, 200).Select(i => test.PutAsync($"/k/{i}", $"{round}")).ToArray();
            var compaction = test.Compaction.CompactAsync(test.Store.Revision, default);
            for (var read = 0; read < 3; read++)
            {
                Assert.Equal(200, (await test.Store.RangeAsync(new RangeQuery("/k/"), default)).Values.Count);
            }

            await Task.WhenAll(writes);
            await compaction;
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task HistoryOlderThanTheWindow_IsDroppedByItself(string engine)
    {
        var time = new FakeTimeProvider();
        await using var test = await TestStore.OpenAsync(engine, time);
        await test.PutAsync("a", "1");
        await test.PutAsync("a", "2");

        // A tick notes the revision, and one five minutes later lets it go.
        time.Advance(TimeSpan.FromSeconds(30));
        await test.PutAsync("a", "3");
        Assert.Equal("a=1@2", await test.ListAsync("", 2));
        for (var i = 0; i < 10; i++)
        {
            time.Advance(TimeSpan.FromSeconds(30));
        }

        await test.PutAsync("a", "4");
        await test.PutAsync("a", "5");
        Assert.Equal(3, test.Compaction.CompactedRevision);
        Assert.Equal(RevisionStatus.Compacted, (await test.Store.RangeAsync(new RangeQuery("", AtRevision: 2), default)).Status);
        Assert.Equal("a=2@3", await test.ListAsync("", 3));
    }
}
