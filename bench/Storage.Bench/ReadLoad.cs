using System.Diagnostics;
using System.Globalization;
using Kubestrel.Storage.Engines.Sqlite;

namespace Kubestrel.Storage.Bench;

/// <summary>Ranges, single reads, and the time to open what the write load left.</summary>
internal static class ReadLoad
{
    /// <summary>Returns the bytes allocated per value of a range.</summary>
    public static async Task<long> RunAsync(IObjectStore store)
    {
        var range = new RangeQuery("/registry/pods/update/");
        var bytes = await MeasureAsync("range", 10, async () => (await store.RangeAsync(range, CancellationToken.None)).Values.Count);
        var get = RangeQuery.Get("/registry/pods/update/1");
        await MeasureAsync("get", 20_000, async () => (await store.RangeAsync(get, CancellationToken.None)).Values.Count);
        return bytes;
    }

    public static async Task ReopenAsync(SqliteStoreOptions options)
    {
        var watch = Stopwatch.StartNew();
        var opened = await SqliteStore.OpenAsync(options, TimeProvider.System, null, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{{\"what\":\"reopen\",\"ms\":{watch.Elapsed.TotalMilliseconds:f0},\"keys\":{((IStoreStatistics)opened.Store!).Statistics.Keys},\"bytes\":{((IStoreStatistics)opened.Store).Statistics.SizeBytes}}}"));
        await opened.Store.DisposeAsync();
    }

    private static async Task<long> MeasureAsync(string what, int times, Func<Task<int>> read)
    {
        var values = (long)await read();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        values = 0;
        for (var i = 0; i < times; i++)
        {
            values += await read();
        }

        var elapsed = watch.Elapsed.TotalSeconds;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{{\"what\":\"{what}\",\"perSecond\":{times / elapsed:f1},\"valuesPerSecond\":{values / elapsed:f0},\"bytesPerValue\":{allocated / Math.Max(1, values)}}}"));
        return allocated / Math.Max(1, values);
    }
}
