using Kubestrel.Storage.Engines.Revisions;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubestrel.Storage.Tests.Revisions;

public sealed class RevisionedStoreTests
{
    private readonly FailingLog log = new();

    [Fact]
    public async Task QueuedWrites_AreCommittedTogether()
    {
        await using var store = Start();
        var gate = await GateSink.HoldAsync(store);
        var writes = Enumerable.Range(0, 100).Select(i => store.WriteAsync(WriteOperation.Put($"{i}", default), default).AsTask()).ToArray();
        gate.Release();
        await Task.WhenAll(writes);
        Assert.Equal((2, 100), (log.Appends, log.LargestAppend));
        Assert.Equal(Enumerable.Range(3, 100).Select(i => (long)i), writes.Select(w => w.Result.Revision));
    }

    [Fact]
    public async Task FailedSync_StopsWritingForGood()
    {
        await using var store = Start();
        await PutAsync(store, "a");
        log.AppendFailure = new StoreFailure(StoreFailureKind.Io, "the disk is gone");
        Assert.Equal(log.AppendFailure, (await PutAsync(store, "b")).Failure);
        var failure = log.AppendFailure;
        log.AppendFailure = null;
        Assert.Equal(failure, (await PutAsync(store, "b")).Failure);
        Assert.Equal(failure, store.Statistics.Fault);
        Assert.Equal("a", Assert.Single((await store.RangeAsync(new RangeQuery(""), default)).Values).Key);
    }

    [Fact]
    public async Task FullDisk_RefusesUntilThereIsSpace()
    {
        await using var store = Start();
        log.AppendFailure = new StoreFailure(StoreFailureKind.DiskFull, "no space");
        Assert.Equal(WriteStatus.Refused, (await PutAsync(store, "a")).Status);
        log.AppendFailure = null;
        Assert.Equal(2, (await PutAsync(store, "a")).Revision);
    }

    [Fact]
    public async Task FailedCompaction_IsReportedAndDoneLater()
    {
        await using var store = Start();
        await PutAsync(store, "a");
        await PutAsync(store, "a");
        log.RemoveFailure = new StoreFailure(StoreFailureKind.DiskFull, "no space");
        var failed = await store.CompactAsync(3, default);
        Assert.Equal((RevisionStatus.Failed, 0L), (failed.Status, failed.CompactedRevision));
        Assert.Single((await store.RangeAsync(new RangeQuery("", AtRevision: 2), default)).Values);
        log.RemoveFailure = null;
        Assert.Equal((RevisionStatus.Ok, 1L), ((await store.CompactAsync(3, default)) is var done ? (done.Status, done.Removed) : default));
    }

    [Fact]
    public async Task BugInTheWriter_LeavesNobodyWaiting()
    {
        await using var store = Start();
        var sink = new RecordingSink();
        await store.SubscribeAsync(new SubscribeRequest("", 1), sink, default);
        log.Bug = new InvalidOperationException("a bug");
        var writes = Enumerable.Range(0, 20).Select(i => PutAsync(store, $"{i}")).ToArray();
        Assert.All(await Task.WhenAll(writes), result => Assert.Equal(WriteStatus.Refused, result.Status));
        Assert.NotNull(await sink.Closed);
        Assert.Equal(WriteStatus.Refused, (await PutAsync(store, "later")).Status);
    }

    private static Task<WriteResult> PutAsync(RevisionedStore store, string key) =>
        store.WriteAsync(WriteOperation.Put(key, default), default).AsTask();

    private RevisionedStore Start() =>
        RevisionedStore.Start(RevisionLogState.Empty(), log, default, TimeProvider.System, NullLogger.Instance);
}
