// Storage.Bench [--folder F] [--writers N] [--seconds S] [--check budgets.json]
// Puts of 3 kB on the Sqlite engine, updates, a steady 4,000 a second, reads, and a reopening: one JSON line each.
// With --check it exits with 1 when an allocation budget is exceeded.
using System.Globalization;
using Kubestrel.Storage;
using Kubestrel.Storage.Bench;
using Kubestrel.Storage.Engines.Sqlite;

string? Argument(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

var folder = Argument("--folder") ?? Directory.CreateTempSubdirectory("kubestrel-bench-").FullName;
var writers = int.Parse(Argument("--writers") ?? "32", CultureInfo.InvariantCulture);
var seconds = int.Parse(Argument("--seconds") ?? "3", CultureInfo.InvariantCulture);
var budgets = new Budgets(Argument("--check"));
var options = new SqliteStoreOptions { Directory = folder };
try
{
    var opened = await SqliteStore.OpenAsync(options, TimeProvider.System, null, CancellationToken.None);
    var store = opened.Store ?? throw new InvalidOperationException(opened.Failure!.Message);
    await using (store)
    {
        await WriteLoad.RunAsync("warm-up", store, writers, 1, keys: int.MaxValue);
        await WriteLoad.RunAsync("create", store, writers, seconds, keys: int.MaxValue);
        budgets.Check("append-3kB", await WriteLoad.RunAsync("update", store, writers, seconds, keys: 5000));
        await WriteLoad.RunAsync("4,000 a second", store, writers, seconds, keys: 5000, perSecond: 4000);
        await WriteLoad.RunAsync("one writer", store, 1, seconds, keys: 5000);
        budgets.Check("scan-3kB", await ReadLoad.RunAsync(store));
        var statistics = ((IStoreStatistics)store).Statistics;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{{\"what\":\"size\",\"bytes\":{statistics.SizeBytes},\"keys\":{statistics.Keys},\"compacted\":{((IStoreCompaction)store).CompactedRevision},\"revision\":{store.Revision}}}"));
    }

    await ReadLoad.ReopenAsync(options);
}
finally
{
    Directory.Delete(folder, recursive: true);
}

return budgets.Exceeded.Count == 0 ? 0 : 1;
