namespace Kubestrel.Storage.Tests.Conformance;

public sealed class WriteTests
{
    public static TheoryData<string> Engines => TestStore.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task EmptyStore_IsAtRevisionOne(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        Assert.Equal(1, test.Store.Revision);
        Assert.Equal(2, await test.PutAsync("a", "1"));
        Assert.Equal(2, test.Store.Revision);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Put_CountsVersionsAndKeepsTheCreateRevision(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        var created = await test.PutAsync("a", "1");
        var second = await test.Store.WriteAsync(WriteOperation.Put("a", TestStore.Bytes("2"), created), default);
        Assert.Equal(created, second.CreateRevision);
        var read = await test.Store.RangeAsync(RangeQuery.Get("a"), default);
        var value = Assert.Single(read.Values);
        Assert.Equal((created, second.Revision, 2L), (value.CreateRevision, value.ModRevision, value.Version));
        Assert.Equal("2", TestStore.Text(value.Value));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Create_OfAnExistingKey_ConflictsWithTheCurrentValue(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        var created = await test.PutAsync("a", "1");
        var result = await test.Store.WriteAsync(WriteOperation.Create("a", TestStore.Bytes("2")), default);
        Assert.Equal(WriteStatus.Conflict, result.Status);
        Assert.Equal(created, result.Current!.Value.ModRevision);
        Assert.Equal("1", TestStore.Text(result.Current.Value.Value));
        Assert.Equal(created, test.Store.Revision);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Put_WithAnOldRevision_Conflicts(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        var old = await test.PutAsync("a", "1");
        await test.PutAsync("a", "2");
        var result = await test.Store.WriteAsync(WriteOperation.Put("a", TestStore.Bytes("3"), old), default);
        Assert.Equal(WriteStatus.Conflict, result.Status);
        Assert.Equal("2", TestStore.Text(result.Current!.Value.Value));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Put_ExpectingARevisionOfAMissingKey_ConflictsWithNothing(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        var result = await test.Store.WriteAsync(WriteOperation.Put("a", TestStore.Bytes("3"), 7), default);
        Assert.Equal(WriteStatus.Conflict, result.Status);
        Assert.Null(result.Current);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Delete_RemovesTheKeyAndTakesARevision(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        var created = await test.PutAsync("a", "1");
        var result = await test.Store.WriteAsync(WriteOperation.Delete("a", created), default);
        Assert.Equal((WriteStatus.Committed, created + 1, created), (result.Status, result.Revision, result.CreateRevision));
        Assert.Equal("", await test.ListAsync(""));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Delete_OfAMissingKey_Conflicts(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        Assert.Equal(WriteStatus.Conflict, (await test.Store.WriteAsync(WriteOperation.Delete("a"), default)).Status);
        Assert.Equal(WriteStatus.Conflict, (await test.Store.WriteAsync(WriteOperation.Delete("a", 0), default)).Status);
        Assert.Equal(1, test.Store.Revision);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Delete_WithAnOldRevision_Conflicts(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        var old = await test.PutAsync("a", "1");
        await test.PutAsync("a", "2");
        Assert.Equal(WriteStatus.Conflict, (await test.Store.WriteAsync(WriteOperation.Delete("a", old), default)).Status);
        Assert.Equal("a=2@3", await test.ListAsync(""));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Create_AfterADelete_StartsANewKey(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        await test.PutAsync("a", "1");
        await test.DeleteAsync("a");
        var again = await test.PutAsync("a", "2", expected: 0);
        var value = Assert.Single((await test.Store.RangeAsync(RangeQuery.Get("a"), default)).Values);
        Assert.Equal((again, 1L), (value.CreateRevision, value.Version));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task EmptyValue_IsKept(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        await test.PutAsync("a", "");
        Assert.Equal("a=@2", await test.ListAsync(""));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task LargeValueAndKeyBeyondAscii_ComeBackWhole(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        var value = new byte[3 << 20];
        new Random(1).NextBytes(value);
        await test.Store.WriteAsync(WriteOperation.Put("/ключ/𐍈", value), default);
        var read = Assert.Single((await test.Store.RangeAsync(RangeQuery.Get("/ключ/𐍈"), default)).Values);
        Assert.True(value.AsSpan().SequenceEqual(read.Value.Span));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task BadKeys_AreArgumentErrors(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await test.Store.WriteAsync(WriteOperation.Put("", default), default));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await test.Store.WriteAsync(WriteOperation.Put("a\ud800", default), default));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task CancelledWrite_WritesNothing(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await test.Store.WriteAsync(WriteOperation.Put("a", default), cancelled));
        Assert.Equal(1, test.Store.Revision);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ManyWritersOfOneKey_EachRevisionIsWonOnce(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        await test.PutAsync("counter", "0");
        async Task<int> IncrementAsync(int times)
        {
            var conflicts = 0;
            for (var done = 0; done < times;)
            {
                var current = (await test.Store.RangeAsync(RangeQuery.Get("counter"), default)).Values[0];
                var next = TestStore.Bytes((int.Parse(TestStore.Text(current.Value)) + 1).ToString());
                var result = await test.Store.WriteAsync(WriteOperation.Put("counter", next, current.ModRevision), default);
                done += result.IsCommitted ? 1 : 0;
                conflicts += result.IsCommitted ? 0 : 1;
            }

            return conflicts;
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => IncrementAsync(25))));
        Assert.Equal("counter=200@202", await test.ListAsync(""));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task WritesOfOneBatch_SeeEachOther(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        var gate = await GateSink.HoldAsync(test.Store);
        var first = test.Store.WriteAsync(WriteOperation.Create("a", TestStore.Bytes("1")), default).AsTask();
        var second = test.Store.WriteAsync(WriteOperation.Create("a", TestStore.Bytes("2")), default).AsTask();
        var third = test.Store.WriteAsync(WriteOperation.Delete("a", 3), default).AsTask();
        var fourth = test.Store.WriteAsync(WriteOperation.Create("a", TestStore.Bytes("4")), default).AsTask();
        gate.Release();
        Assert.Equal(3, (await first).Revision);
        var conflict = await second;
        Assert.Equal((WriteStatus.Conflict, 3L, "1"), (conflict.Status, conflict.Current!.Value.ModRevision, TestStore.Text(conflict.Current.Value.Value)));
        Assert.Equal((WriteStatus.Committed, 4L), ((await third).Status, (await third).Revision));
        Assert.Equal((WriteStatus.Committed, 5L), ((await fourth).Status, (await fourth).Revision));
        Assert.Equal("a=4@5 gate=@2", await test.ListAsync(""));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task WriteCancelledWhileQueued_WritesNothing(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        var gate = await GateSink.HoldAsync(test.Store);
        using var cancellation = new CancellationTokenSource();
        var write = test.Store.WriteAsync(WriteOperation.Put("a", default), cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        gate.Release();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
        Assert.Equal("gate=@2", await test.ListAsync(""));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task DisposedStore_RefusesEverything(string engine)
    {
        var test = await TestStore.OpenAsync(engine);
        await test.PutAsync("a", "1");
        await test.DisposeAsync();
        Assert.Equal(StoreFailureKind.Closed, (await test.Store.WriteAsync(WriteOperation.Put("a", default), default)).Failure!.Kind);
        Assert.Equal(StoreFailureKind.Closed, (await test.Store.RangeAsync(new RangeQuery(""), default)).Failure!.Kind);
        var subscribed = await test.Store.SubscribeAsync(new SubscribeRequest("", 2), new RecordingSink(), default);
        Assert.Equal(StoreFailureKind.Closed, subscribed.Failure!.Kind);
        Assert.Equal(StoreFailureKind.Closed, (await test.Compaction.CompactAsync(2, default)).Failure!.Kind);
    }
}
