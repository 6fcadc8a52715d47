// Writes until it is killed. Arguments: folder, round, writers. Standard output gets one line for each acknowledged write,
// "key revision length seed" (a deletion has length -1), written before the writer starts its next one.
using System.Globalization;
using Kubestrel.Storage;
using Kubestrel.Storage.Engines.Sqlite;
using Kubestrel.Storage.Tests.Writer;

var round = int.Parse(args[1], CultureInfo.InvariantCulture);
var writers = int.Parse(args[2], CultureInfo.InvariantCulture);

// Checkpoints and compaction are kept busy as well: a kill may hit any of them.
var options = new SqliteStoreOptions { Directory = args[0], CheckpointBytes = 200_000 };
var opened = await SqliteStore.OpenAsync(options, TimeProvider.System, null, CancellationToken.None);
if (opened.Store is not { } store)
{
    Console.Error.WriteLine(opened.Failure);
    return 1;
}

var acknowledgements = new AcknowledgementLog(Console.OpenStandardOutput());
var compaction = Task.Run(CompactAsync);
await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => new LoadWriter(store, acknowledgements, round, writer).RunAsync())));
await compaction;
return 0;

// Only what was there at the start: the parent reads this run's history.
async Task CompactAsync()
{
    var end = store.Revision;
    var history = (IStoreCompaction)store;
    for (var revision = history.CompactedRevision + 30; revision <= end; revision += 30)
    {
        await history.CompactAsync(revision, CancellationToken.None);
    }
}
