using Kubestrel.Storage.Engines.Sqlite;

namespace Kubestrel.Storage.Tests.Sqlite;

public sealed class PersistenceTests
{
    [Fact]
    public async Task ReopenedStore_HasStateHistoryAndRevision()
    {
        using var folder = new TempFolder();
        await using (var store = await SqliteFixture.OpenAsync(folder.Path))
        {
            await store.WriteAsync(WriteOperation.Put("a", TestStore.Bytes("1")), default);
            await store.WriteAsync(WriteOperation.Put("a", TestStore.Bytes("2")), default);
            await store.WriteAsync(WriteOperation.Put("b", TestStore.Bytes("1")), default);
            await store.WriteAsync(WriteOperation.Delete("b"), default);
        }

        await using var again = await SqliteFixture.OpenAsync(folder.Path);
        Assert.Equal(5, again.Revision);
        var now = Assert.Single((await again.RangeAsync(new RangeQuery(""), default)).Values);
        Assert.Equal(("a", "2", 2L, 3L, 2L), (now.Key, TestStore.Text(now.Value), now.CreateRevision, now.ModRevision, now.Version));
        var sink = new RecordingSink();
        await again.SubscribeAsync(new SubscribeRequest("", 1, WithPrevious: true), sink, default);
        Assert.Equal("+a=1@2 ~a=2@3<1@2 +b=1@4 -b@5<1@4", sink.Summary);
    }

    [Fact]
    public async Task Revision_DoesNotGoBackWhenTheLastWriteWasCompactedAway()
    {
        using var folder = new TempFolder();
        await using (var store = await SqliteFixture.OpenAsync(folder.Path))
        {
            await store.WriteAsync(WriteOperation.Put("a", default), default);
            await store.WriteAsync(WriteOperation.Delete("a"), default);
            Assert.Equal(2, (await ((IStoreCompaction)store).CompactAsync(3, default)).Removed);
        }

        await using var again = await SqliteFixture.OpenAsync(folder.Path);
        Assert.Equal((3L, 3L), (again.Revision, ((IStoreCompaction)again).CompactedRevision));
        Assert.Equal(4, (await again.WriteAsync(WriteOperation.Create("a", default), default)).Revision);
    }

    [Fact]
    public async Task ReopenedStore_CompactsWhatItFound()
    {
        using var folder = new TempFolder();
        await using (var store = await SqliteFixture.OpenAsync(folder.Path))
        {
            for (var i = 0; i < 10; i++)
            {
                await store.WriteAsync(WriteOperation.Put("a", TestStore.Bytes($"{i}")), default);
            }
        }

        await using var again = await SqliteFixture.OpenAsync(folder.Path);
        Assert.Equal(9, (await ((IStoreCompaction)again).CompactAsync(11, default)).Removed);
    }

    [Fact]
    public async Task FileSize_FollowsTheLiveData()
    {
        using var folder = new TempFolder();
        await using var store = await SqliteFixture.OpenAsync(folder.Path);
        await Task.WhenAll(Enumerable.Range(0, 8000).Select(i =>
            store.WriteAsync(WriteOperation.Put($"{i % 20}", new byte[3000]), default).AsTask()));
        var full = new FileInfo(folder.Database).Length + new FileInfo(folder.Database + "-wal").Length;
        Assert.True(full > 20_000_000);
        await ((IStoreCompaction)store).CompactAsync(store.Revision, default);

        // Space is given back by the writer when it is idle; a job queued behind shows that it has begun, the size that it is done.
        while (((IStoreStatistics)store).Statistics.SizeBytes > 6_000_000)
        {
            await store.WriteAsync(WriteOperation.Put("0", default), default);
        }

        Assert.Equal(20, ((IStoreStatistics)store).Statistics.Keys);
    }

    [Fact]
    public async Task ManySmallWrites_KeepTheWriteAheadLogSmall()
    {
        using var folder = new TempFolder();
        var options = new SqliteStoreOptions { Directory = folder.Path, CheckpointBytes = 1 << 20 };
        await using var store = await SqliteFixture.OpenAsync(options);
        for (var i = 0; i < 1000; i++)
        {
            await store.WriteAsync(WriteOperation.Put("lease", new byte[100]), default);
        }

        Assert.InRange(new FileInfo(folder.Database + "-wal").Length, 1, 3 << 20);
    }

    [Fact]
    public async Task HistoryLimit_BoundsTheFileUnderLoad()
    {
        using var folder = new TempFolder();
        var options = new SqliteStoreOptions { Directory = folder.Path, HistoryLimit = 200 };
        await using var store = await SqliteFixture.OpenAsync(options);
        for (var round = 0; round < 40; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
                store.WriteAsync(WriteOperation.Put($"{i % 10}", new byte[1000]), default).AsTask()));
        }

        Assert.InRange(store.Revision - ((IStoreCompaction)store).CompactedRevision, 0, 400);
    }

    [Fact]
    public async Task Files_AreTheOwnersAlone()
    {
        using var folder = new TempFolder();
        var data = Path.Combine(folder.Path, "new", "data");
        await using var store = await SqliteFixture.OpenAsync(data);
        await store.WriteAsync(WriteOperation.Put("a", default), default);
        const UnixFileMode Others = ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(data) & Others);
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(Path.Combine(data, "state.db")) & Others);
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(Path.Combine(data, "state.db-wal")) & Others);
    }

    [Fact]
    public async Task Database_HasTheStoredFormat()
    {
        using var folder = new TempFolder();
        await (await SqliteFixture.OpenAsync(folder.Path)).DisposeAsync();
        using var connection = SqliteConnection.Open(folder.Database);
        Assert.Equal("wal", connection.Text("PRAGMA journal_mode"));
        Assert.Equal(DatabaseFormat.PageSize, connection.Number("PRAGMA page_size"));
        Assert.Equal(2, connection.Number("PRAGMA auto_vacuum"));
    }
}
