using System.Diagnostics;
using Kubestrel.Storage.Engines.Sqlite;

namespace Kubestrel.Storage.Tests.Sqlite;

public sealed class DiskFullTests
{
    [Fact]
    public async Task FileAtItsLimit_RefusesGrowthAndGoesOn()
    {
        using var folder = new TempFolder();
        var options = new SqliteStoreOptions { Directory = folder.Path, MaxSizeBytes = 400_000 };
        await FillAndCheckAsync(options);
    }

    [SkippableFact]
    public async Task FullFileSystem_RefusesWritesAndGoesOn()
    {
        Skip.If(Environment.UserName != "root", "mounting a small file system needs root");
        using var folder = new TempFolder();
        Skip.If(Run("mount", "-t", "tmpfs", "-o", "size=2m", "none", folder.Path) != 0, "a tmpfs cannot be mounted here");
        try
        {
            await FillAndCheckAsync(new SqliteStoreOptions { Directory = folder.Path });
        }
        finally
        {
            Assert.Equal(0, Run("umount", folder.Path));
        }
    }

    private static async Task FillAndCheckAsync(SqliteStoreOptions options)
    {
        var acknowledged = new Dictionary<string, long>();
        StoreFailure? failure = null;
        await using (var store = await SqliteFixture.OpenAsync(options))
        {
            var sink = new RecordingSink();
            await store.SubscribeAsync(new SubscribeRequest("", 1), sink, default);
            for (var i = 0; failure is null; i++)
            {
                var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(async w =>
                    (Key: $"/{i}/{w}", Result: await store.WriteAsync(WriteOperation.Put($"/{i}/{w}", new byte[3000]), default))));
                foreach (var (key, result) in results)
                {
                    failure ??= result.Failure;
                    if (result.IsCommitted)
                    {
                        acknowledged.Add(key, result.Revision);
                    }
                }
            }

            Assert.Equal(StoreFailureKind.DiskFull, failure.Kind);
            Assert.Contains(options.Directory, failure.Message);
            Assert.DoesNotContain('\n', failure.Message);
            Assert.Null(((IStoreStatistics)store).Statistics.Fault);
            await AssertHoldsAsync(store, acknowledged);
            Assert.Equal(acknowledged.Values.Order(), sink.Events.Select(e => e.Revision));
        }

        await using var again = await SqliteFixture.OpenAsync(options with { MaxSizeBytes = 0 });
        await AssertHoldsAsync(again, acknowledged);
    }

    private static async Task AssertHoldsAsync(IObjectStore store, Dictionary<string, long> acknowledged)
    {
        var range = await store.RangeAsync(new RangeQuery("/"), default);
        Assert.Equal(
            acknowledged.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value)),
            range.Values.Select(v => (v.Key, v.ModRevision)));
        Assert.All(range.Values, v => Assert.Equal(3000, v.Value.Length));
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
