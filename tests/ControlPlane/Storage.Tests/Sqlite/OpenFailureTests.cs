using System.Security.Cryptography;
using Kubestrel.Storage.Engines.Sqlite;

namespace Kubestrel.Storage.Tests.Sqlite;

public sealed class OpenFailureTests
{
    private static readonly byte[] Marker = "a marker that SQLite does not look at"u8.ToArray();

    [Fact]
    public async Task SecondStoreOnTheSameFolder_IsInUse()
    {
        using var folder = new TempFolder();
        await using var first = await SqliteFixture.OpenAsync(folder.Path);
        Assert.Equal(StoreFailureKind.InUse, (await SqliteFixture.FailAsync(folder.Path)).Kind);
        Assert.True((await first.WriteAsync(WriteOperation.Put("a", default), default)).IsCommitted);
    }

    [Fact]
    public async Task FolderBelowAFile_IsUnwritable()
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "");
        Assert.Equal(StoreFailureKind.Unwritable, (await SqliteFixture.FailAsync(Path.Combine(file, "data"))).Kind);
        Assert.Equal(StoreFailureKind.Unwritable, (await SqliteFixture.FailAsync(file)).Kind);
    }

    [SkippableFact]
    public async Task FolderWithoutWritePermission_IsUnwritable()
    {
        Skip.If(Environment.UserName == "root", "root may write everywhere");
        using var folder = new TempFolder();
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Equal(StoreFailureKind.Unwritable, (await SqliteFixture.FailAsync(folder.Path)).Kind);
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task FileOfSomethingElse_IsDamagedAndUntouched()
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.Database, RandomNumberGenerator.GetBytes(20_000));
        await AssertUntouchedAsync(folder, StoreFailureKind.Damaged);
    }

    [Fact]
    public async Task EmptyOrCutFile_IsDamagedAndUntouched()
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.Database, []);
        await AssertUntouchedAsync(folder, StoreFailureKind.Damaged);
        await File.WriteAllBytesAsync(folder.Database, "SQLite format 3\0"u8.ToArray());
        await AssertUntouchedAsync(folder, StoreFailureKind.Damaged);
    }

    [Fact]
    public async Task DatabaseOfAnotherProgram_IsForeignAndUntouched()
    {
        using var folder = new TempFolder();
        using (var other = SqliteConnection.Open(folder.Database, mayCreate: true))
        {
            other.Execute("CREATE TABLE theirs (x)");
        }

        await AssertUntouchedAsync(folder, StoreFailureKind.Foreign);
    }

    [Fact]
    public async Task DatabaseOfANewerFormat_IsForeignAndUntouched()
    {
        using var folder = new TempFolder();
        await (await SqliteFixture.OpenAsync(folder.Path)).DisposeAsync();
        using (var database = SqliteConnection.Open(folder.Database))
        {
            database.Execute("PRAGMA journal_mode = DELETE");
            database.Execute($"PRAGMA user_version = {DatabaseFormat.Version + 1}");
        }

        await AssertUntouchedAsync(folder, StoreFailureKind.Foreign);
    }

    [Theory]
    [InlineData(8192, 8192)]
    [InlineData(60_000, 64)]
    [InlineData(200_000, 4000)]
    public async Task ChangedBytes_AreDamageAndUntouched(int offset, int length)
    {
        using var folder = new TempFolder();
        await FillAsync(folder.Path, 200);
        using (var file = File.OpenWrite(folder.Database))
        {
            file.Position = offset;
            file.Write(RandomNumberGenerator.GetBytes(length));
        }

        await AssertUntouchedAsync(folder, StoreFailureKind.Damaged);
    }

    [Fact]
    public async Task OneChangedBitInAValue_IsDamage()
    {
        using var folder = new TempFolder();
        await FillAsync(folder.Path, 50);
        var bytes = await File.ReadAllBytesAsync(folder.Database);
        var at = bytes.AsSpan().LastIndexOf(Marker);
        bytes[at + 5] ^= 1;
        await File.WriteAllBytesAsync(folder.Database, bytes);
        await AssertUntouchedAsync(folder, StoreFailureKind.Damaged);
    }

    [Fact]
    public async Task CutOffDatabase_IsDamagedAndUntouched()
    {
        using var folder = new TempFolder();
        await FillAsync(folder.Path, 200);
        using (var file = File.OpenWrite(folder.Database))
        {
            file.SetLength(100_000);
        }

        await AssertUntouchedAsync(folder, StoreFailureKind.Damaged);
    }

    [Fact]
    public async Task LogWithoutItsDatabase_IsDamaged()
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.Database + "-wal", new byte[100]);
        Assert.Equal(StoreFailureKind.Damaged, (await SqliteFixture.FailAsync(folder.Path)).Kind);
        Assert.False(File.Exists(folder.Database));
    }

    [Fact]
    public async Task HalfMadeDatabase_IsMadeAgain()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.Database + ".new", "killed while it was made");
        await using var store = await SqliteFixture.OpenAsync(folder.Path);
        Assert.Equal(1, store.Revision);
        Assert.False(File.Exists(folder.Database + ".new"));
    }

    private static async Task FillAsync(string folder, int keys)
    {
        await using var store = await SqliteFixture.OpenAsync(folder);
        for (var i = 0; i < keys; i++)
        {
            var value = new byte[3000];
            Marker.CopyTo(value.AsSpan(1000));
            await store.WriteAsync(WriteOperation.Put($"/k/{i}", value), default);
        }
    }

    private static async Task AssertUntouchedAsync(TempFolder folder, StoreFailureKind kind)
    {
        var before = await File.ReadAllBytesAsync(folder.Database);
        var failure = await SqliteFixture.FailAsync(folder.Path);
        Assert.Equal(kind, failure.Kind);
        Assert.Contains(folder.Database, failure.Message);
        var after = await File.ReadAllBytesAsync(folder.Database);
        Assert.True(before.AsSpan().SequenceEqual(after));
    }
}
