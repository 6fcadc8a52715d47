using Kubestrel.Storage.Engines.Sqlite;

namespace Kubestrel.Storage.Tests;

/// <summary>Opens the Sqlite engine on a folder.</summary>
internal static class SqliteFixture
{
    public static async Task<IObjectStore> OpenAsync(string folder, TimeProvider? time = null) =>
        await OpenAsync(new SqliteStoreOptions { Directory = folder }, time);

    public static async Task<IObjectStore> OpenAsync(SqliteStoreOptions options, TimeProvider? time = null)
    {
        var opened = await SqliteStore.OpenAsync(options, time ?? TimeProvider.System, null, default);
        Assert.Null(opened.Failure);
        return opened.Store!;
    }

    public static async Task<StoreFailure> FailAsync(string folder)
    {
        var opened = await SqliteStore.OpenAsync(new SqliteStoreOptions { Directory = folder }, TimeProvider.System, null, default);
        Assert.Null(opened.Store);
        Assert.DoesNotContain('\n', opened.Failure!.Message);
        return opened.Failure;
    }
}
