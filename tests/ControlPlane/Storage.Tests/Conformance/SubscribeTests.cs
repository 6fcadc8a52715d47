namespace Kubestrel.Storage.Tests.Conformance;

public sealed class SubscribeTests
{
    public static TheoryData<string> Engines => TestStore.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Live_EventsArriveBeforeTheAcknowledgement(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        var sink = new RecordingSink();
        var subscribed = await test.Store.SubscribeAsync(new SubscribeRequest("/a/", 1), sink, default);
        Assert.Equal((RevisionStatus.Ok, 1L), (subscribed.Status, subscribed.Revision));
        await test.PutAsync("/a/1", "x");
        Assert.Equal("+/a/1=x@2", sink.Summary);
        await test.PutAsync("/b/1", "x");
        await test.PutAsync("/a/1", "y");
        await test.DeleteAsync("/a/1");
        Assert.Equal("+/a/1=x@2 ~/a/1=y@4 -/a/1@5", sink.Summary);
        Assert.Equal(2, sink.Events[2].Value.CreateRevision);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task WithPrevious_GivesTheVersionBefore(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        var live = new RecordingSink();
        await test.Store.SubscribeAsync(new SubscribeRequest("", 1, WithPrevious: true), live, default);
        await test.PutAsync("a", "1");
        await test.PutAsync("a", "2");
        await test.DeleteAsync("a");
        await test.PutAsync("a", "3");
        const string Expected = "+a=1@2 ~a=2@3<1@2 -a@4<2@3 +a=3@5";
        Assert.Equal(Expected, live.Summary);
        Assert.Equal(2, live.Events[2].Previous!.Value.Version);
        var replayed = new RecordingSink();
        await test.Store.SubscribeAsync(new SubscribeRequest("", 1, WithPrevious: true), replayed, default);
        Assert.Equal(Expected, replayed.Summary);
        Assert.Equal(live.Events[2].Previous!.Value with { Value = default }, replayed.Events[2].Previous!.Value with { Value = default });
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task WithPrevious_LooksIntoTheSameBatch(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        var sink = new RecordingSink();
        await test.Store.SubscribeAsync(new SubscribeRequest("a", 1, WithPrevious: true), sink, default);
        var gate = await GateSink.HoldAsync(test.Store);
        var writes = new[] { "1", "2" }.Select(v => test.Store.WriteAsync(WriteOperation.Put("a", TestStore.Bytes(v)), default).AsTask()).ToArray();
        gate.Release();
        await Task.WhenAll(writes);
        Assert.Equal("+a=1@3 ~a=2@4<1@3", sink.Summary);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task FromARevision_ReplaysWhatFollowed(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        await test.PutAsync("a", "1");
        await test.PutAsync("b", "1");
        await test.PutAsync("a", "2");
        var sink = new RecordingSink();
        var subscribed = await test.Store.SubscribeAsync(new SubscribeRequest("a", 2), sink, default);
        Assert.Equal(4, subscribed.Revision);
        Assert.Equal("~a=2@4", sink.Summary);
        await test.DeleteAsync("a");
        Assert.Equal("~a=2@4 -a@5", sink.Summary);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task LongHistory_IsReplayedWhole(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        await Task.WhenAll(Enumerable.Range(0, 2000).Select(i => test.PutAsync($"/k/{i}", "x")));
        var sink = new RecordingSink();
        await test.Store.SubscribeAsync(new SubscribeRequest("", 0), sink, default);
        Assert.Equal(Enumerable.Range(2, 2000).Select(i => (long)i), sink.Events.Select(e => e.Revision));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task RangeThenSubscribe_UnderLoad_MissesNothing(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        using var stop = new CancellationTokenSource();
        async Task WriteAsync(int writer)
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                await test.PutAsync($"/k/{writer}/{i % 50}", $"{i}");
            }
        }

        var writers = Enumerable.Range(0, 8).Select(w => Task.Run(() => WriteAsync(w))).ToArray();
        var copies = new List<(SortedDictionary<string, long> State, RecordingSink Sink)>();
        for (var round = 0; round < 10; round++)
        {
            var range = await test.Store.RangeAsync(new RangeQuery("/k/"), default);
            var state = new SortedDictionary<string, long>(range.Values.ToDictionary(v => v.Key, v => v.ModRevision), StringComparer.Ordinal);
            var sink = new RecordingSink();
            Assert.True((await test.Store.SubscribeAsync(new SubscribeRequest("/k/", range.Revision), sink, default)).IsLive);
            copies.Add((state, sink));
        }

        await stop.CancelAsync();
        await Task.WhenAll(writers);
        var truth = (await test.Store.RangeAsync(new RangeQuery("/k/"), default)).Values.Select(v => (v.Key, v.ModRevision)).ToArray();
        foreach (var (state, sink) in copies)
        {
            foreach (var item in sink.Events)
            {
                state[item.Value.Key] = item.Revision;
            }

            Assert.True(sink.IsOrdered);
            Assert.Equal(truth, state.Select(pair => (pair.Key, pair.Value)));
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Revision_IsNeverAheadOfTheSink(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        var sink = new RecordingSink();
        await test.Store.SubscribeAsync(new SubscribeRequest("", 1), sink, default);
        var writes = Task.WhenAll(Enumerable.Range(0, 500).Select(i => test.PutAsync($"{i % 7}", "x")));
        do
        {
            var revision = test.Store.Revision;
            var delivered = sink.Events;
            Assert.True(revision == 1 || delivered[^1].Revision >= revision);
        }
        while (!writes.IsCompleted);
        await writes;
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task FutureRevision_IsAnswered(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        var result = await test.Store.SubscribeAsync(new SubscribeRequest("", 2), new RecordingSink(), default);
        Assert.Equal((RevisionStatus.FutureRevision, 1L), (result.Status, result.Revision));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task DisposedSubscription_GetsNoMoreEvents(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        var sink = new RecordingSink();
        var subscribed = await test.Store.SubscribeAsync(new SubscribeRequest("", 1), sink, default);
        await subscribed.Subscription!.DisposeAsync();
        Assert.Null(await sink.Closed);
        await test.PutAsync("a", "1");
        Assert.Empty(sink.Events);
        await subscribed.Subscription.DisposeAsync();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task DisposedStore_ClosesItsSinks(string engine)
    {
        var test = await TestStore.OpenAsync(engine);
        var sink = new RecordingSink();
        var subscribed = await test.Store.SubscribeAsync(new SubscribeRequest("", 1), sink, default);
        await test.DisposeAsync();
        Assert.Null(await sink.Closed);
        await subscribed.Subscription!.DisposeAsync();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ThrowingSink_IsClosedAndHarmsNobody(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        var bad = new ThrowingSink();
        var good = new RecordingSink();
        await test.Store.SubscribeAsync(new SubscribeRequest("", 1), bad, default);
        await test.Store.SubscribeAsync(new SubscribeRequest("", 1), good, default);
        await test.PutAsync("a", "1");
        await test.PutAsync("a", "2");
        Assert.Equal("+a=1@2 ~a=2@3", good.Summary);
        Assert.Equal(1, bad.Calls);
        Assert.NotNull(bad.Failure);
    }

    private sealed class ThrowingSink : IEventSink
    {
        public int Calls { get; private set; }

        public StoreFailure? Failure { get; private set; }

        public void OnEvents(ReadOnlySpan<StoreEvent> events)
        {
            Calls++;
            throw new InvalidOperationException("a bug of the sink");
        }

        public void OnClosed(StoreFailure? failure) => Failure = failure;
    }
}
