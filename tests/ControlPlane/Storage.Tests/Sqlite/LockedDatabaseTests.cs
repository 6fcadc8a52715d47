using Kubestrel.Storage.Engines.Sqlite;

namespace Kubestrel.Storage.Tests.Sqlite;

/// <summary>An operator's shell may hold the database's own lock for a moment, which the lock file does not prevent.</summary>
public sealed class LockedDatabaseTests
{
    [Fact]
    public async Task LockHeldTooLong_RefusesTheWriteAndNotTheNext()
    {
        using var folder = new TempFolder();
        await using var store = await SqliteFixture.OpenAsync(folder.Path);
        using (var shell = SqliteConnection.Open(folder.Database))
        {
            shell.Execute("BEGIN IMMEDIATE");
            var refused = await store.WriteAsync(WriteOperation.Put("a", default), default);
            Assert.Equal((WriteStatus.Refused, StoreFailureKind.InUse), (refused.Status, refused.Failure!.Kind));
            Assert.Empty((await store.RangeAsync(new RangeQuery(""), default)).Values);
            shell.Execute("ROLLBACK");
        }

        Assert.Equal(2, (await store.WriteAsync(WriteOperation.Put("a", default), default)).Revision);
    }

    [Fact]
    public async Task ForeignReader_DoesNotStopWritesOrCompaction()
    {
        using var folder = new TempFolder();
        await using var store = await SqliteFixture.OpenAsync(folder.Path);
        await store.WriteAsync(WriteOperation.Put("a", default), default);
        using var shell = SqliteConnection.Open(folder.Database, isReadOnly: true);
        shell.Execute("BEGIN");
        Assert.Equal(1, shell.Number("SELECT count(*) FROM log"));
        await store.WriteAsync(WriteOperation.Put("a", default), default);
        Assert.Equal(1, (await ((IStoreCompaction)store).CompactAsync(3, default)).Removed);
        Assert.Equal(4, (await store.WriteAsync(WriteOperation.Put("a", default), default)).Revision);
        shell.Execute("ROLLBACK");
    }
}
