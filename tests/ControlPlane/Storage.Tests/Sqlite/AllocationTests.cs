using System.Text.Json;

namespace Kubestrel.Storage.Tests.Sqlite;

/// <summary>Holds the "storage" lines of bench/budgets.json. Allocations are counted for the whole process, so nothing runs beside it.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    private const int Keys = 500;
    private static readonly byte[] Value = new byte[3000];

    [Fact]
    public async Task Appends_StayWithinTheirBudget()
    {
        using var folder = new TempFolder();
        await using var store = await SqliteFixture.OpenAsync(folder.Path);
        var keys = Enumerable.Range(0, Keys).Select(i => $"/registry/pods/default/p-{i}").ToArray();
        await WriteAsync(store, keys, 100);
        const int each = 200;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await WriteAsync(store, keys, each);
        AssertWithin("append-3kB", (GC.GetTotalAllocatedBytes(precise: true) - before) / (32 * each));
    }

    [Fact]
    public async Task Scans_StayWithinTheirBudget()
    {
        using var folder = new TempFolder();
        await using var store = await SqliteFixture.OpenAsync(folder.Path);
        var keys = Enumerable.Range(0, Keys).Select(i => $"/registry/pods/default/p-{i}").ToArray();
        await WriteAsync(store, keys, 20);
        var range = new RangeQuery("/registry/pods/");
        await store.RangeAsync(range, default);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var read = await store.RangeAsync(range, default);
        Assert.Equal(Keys, read.Values.Count);
        AssertWithin("scan-3kB", (GC.GetTotalAllocatedBytes(precise: true) - before) / Keys);
    }

    private static Task WriteAsync(IObjectStore store, string[] keys, int each) => Task.WhenAll(Enumerable.Range(0, 32).Select(writer => Task.Run(async () =>
    {
        for (var i = 0; i < each; i++)
        {
            var key = keys[((writer * 37) + i) % keys.Length];
            Assert.True((await store.WriteAsync(WriteOperation.Put(key, Value), default)).IsCommitted);
        }
    })));

    private static void AssertWithin(string name, long bytes)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "bench", "budgets.json")))
        {
            folder = folder.Parent ?? throw new FileNotFoundException("bench/budgets.json");
        }

        using var budgets = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.FullName, "bench", "budgets.json")));
        var allowed = budgets.RootElement.GetProperty("storage").GetProperty(name).GetProperty("bytesPerOp").GetInt64();
        Assert.True(bytes <= allowed, $"{name}: {bytes} bytes an operation, {allowed} allowed");
    }
}
