using Kubestrel.Storage.Engines.Sqlite;

namespace Kubestrel.Storage.Tests.Sqlite;

public sealed class DataFolderTests
{
    [Fact]
    public void NewFolders_AreSyncedWhereTheyAreNamed()
    {
        using var temp = new TempFolder();
        var synced = new List<string>();
        DataFolder.Create(Path.Combine(temp.Path, "a", "b", "c") + "/", folder =>
        {
            Assert.True(Directory.Exists(Path.Combine(temp.Path, "a", "b", "c")));
            synced.Add(Path.GetRelativePath(temp.Path, folder));
        });
        Assert.Equal([".", "a", "a/b"], synced);
    }

    [Fact]
    public void KnownFolder_NeedsNoSync()
    {
        using var temp = new TempFolder();
        DataFolder.Create(temp.Path, _ => Assert.Fail("nothing was made"));
    }

    [Fact]
    public void Sync_TakesAnyFolder()
    {
        using var temp = new TempFolder();
        DataFolder.Sync(temp.Path);
        DataFolder.Sync(Path.Combine(temp.Path, "absent"));
    }
}
