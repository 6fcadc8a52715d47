// Storage.Bench [folder] [writers] [seconds]: puts of 3 kB on the Sqlite engine, then updates, reads, and a reopening. One JSON line each.
using System.Globalization;
using Kubestrel.Storage;
using Kubestrel.Storage.Bench;
using Kubestrel.Storage.Engines.Sqlite;

var folder = args.Length > 0 ? args[0] : Directory.CreateTempSubdirectory("kubestrel-bench-").FullName;
var writers = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 32;
var seconds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 5;
var options = new SqliteStoreOptions { Directory = folder };
try
{
    var opened = await SqliteStore.OpenAsync(options, TimeProvider.System, null, CancellationToken.None);
    var store = opened.Store ?? throw new InvalidOperationException(opened.Failure!.Message);
    await using (store)
    {
        await WriteLoad.RunAsync("warm-up", store, writers, 1, keys: int.MaxValue);
        await WriteLoad.RunAsync("create", store, writers, seconds, keys: int.MaxValue);
        await WriteLoad.RunAsync("update", store, writers, seconds, keys: 5000);
        await WriteLoad.RunAsync("one writer", store, 1, Math.Min(seconds, 2), keys: 5000);
        await ReadLoad.RunAsync(store);
        Console.WriteLine($"{{\"what\":\"size\",\"bytes\":{((IStoreStatistics)store).Statistics.SizeBytes},\"keys\":{((IStoreStatistics)store).Statistics.Keys}}}");
    }

    await ReadLoad.ReopenAsync(options);
}
finally
{
    Directory.Delete(folder, recursive: true);
}
