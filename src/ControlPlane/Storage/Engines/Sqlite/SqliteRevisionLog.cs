using Kubestrel.Storage.Engines.Revisions;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Storage.Engines.Sqlite;

/// <summary>
/// The log in a SQLite database: each append is one transaction, and COMMIT returns after the write-ahead log was synced
/// (synchronous=FULL). Everything but <see cref="OpenReader"/> belongs to the writer thread.
/// </summary>
internal sealed class SqliteRevisionLog : IRevisionLog, ILogUpkeep
{
    private readonly DatabaseFiles files;
    private readonly FileStream heldLock;
    private readonly SqliteConnection connection;
    private readonly SqliteReaderPool readers;
    private readonly SqliteUpkeep upkeep;
    private readonly SqliteStatement begin;
    private readonly SqliteStatement commit;
    private readonly SqliteStatement insert;
    private readonly SqliteStatement delete;
    private readonly SqliteStatement setCompacted;

    /// <summary>Opens a database that was loaded and found whole. Throws <see cref="RevisionLogException"/>.</summary>
    public SqliteRevisionLog(DatabaseFiles files, FileStream heldLock, SqliteStoreOptions options, ILogger logger)
    {
        this.files = files;
        this.heldLock = heldLock;
        connection = SqliteConnection.Open(files.Database);
        connection.Execute("PRAGMA journal_mode = WAL");
        connection.Execute("PRAGMA synchronous = FULL");
        connection.Execute($"PRAGMA busy_timeout = {SqliteUpkeep.BusyMilliseconds}");
        connection.Execute("PRAGMA wal_autocheckpoint = 0");
        connection.Execute("PRAGMA cache_size = -4096");
        connection.Execute("PRAGMA cache_spill = OFF");
        if (options.MaxSizeBytes > 0)
        {
            connection.Execute($"PRAGMA max_page_count = {Math.Max(1, options.MaxSizeBytes / DatabaseFormat.PageSize)}");
        }

        begin = connection.Prepare("BEGIN IMMEDIATE");
        commit = connection.Prepare("COMMIT");
        insert = connection.Prepare(DatabaseFormat.Insert);
        delete = connection.Prepare(DatabaseFormat.Delete);
        setCompacted = connection.Prepare(DatabaseFormat.SetCompacted);
        readers = new SqliteReaderPool(files.Database);
        upkeep = new SqliteUpkeep(connection, options.CheckpointBytes, logger);
    }

    public long SizeBytes => files.Size();

    public StoreFailure? Append(ReadOnlySpan<LogRecord> records)
    {
        try
        {
            begin.Run();
            foreach (ref readonly var record in records)
            {
                var value = record.Value.Value.Span;
                insert.Bind(1, record.Revision);
                insert.Bind(2, record.Value.CreateRevision);
                insert.Bind(3, record.Value.Version);
                insert.Bind(4, record.PreviousRevision);
                var key = insert.Bind(5, record.Value.Key);
                insert.Bind(6, RowChecksum.Of(
                    record.Revision, record.Value.CreateRevision, record.Value.Version, record.PreviousRevision, key, value));
                insert.Bind(7, value);
                insert.Run();
                upkeep.OnWritten(value.Length);
            }

            commit.Run();
            upkeep.OnCommitted();
            return null;
        }
        catch (RevisionLogException exception)
        {
            return Undo(exception.Failure);
        }
    }

    public StoreFailure? Remove(long compactedRevision, ReadOnlySpan<long> revisions)
    {
        try
        {
            begin.Run();
            setCompacted.Bind(1, compactedRevision);
            setCompacted.Run();
            foreach (var revision in revisions)
            {
                delete.Bind(1, revision);
                delete.Run();
            }

            commit.Run();
            upkeep.OnRemoved(revisions.Length);
            return null;
        }
        catch (RevisionLogException exception)
        {
            return Undo(exception.Failure);
        }
    }

    public IRevisionReader OpenReader() => readers.Rent();

    public bool Step(bool isCompacting) => upkeep.Step(isCompacting);

    public void Dispose()
    {
        readers.Dispose();
        upkeep.Dispose();
        begin.Dispose();
        commit.Dispose();
        insert.Dispose();
        delete.Dispose();
        setCompacted.Dispose();

        // Closing the last connection checkpoints and removes the write-ahead log.
        connection.Dispose();
        heldLock.Dispose();
    }

    private StoreFailure Undo(StoreFailure failure)
    {
        try
        {
            connection.RollBack();
            return failure;
        }
        catch (RevisionLogException exception)
        {
            return exception.Failure.Kind == StoreFailureKind.DiskFull
                ? new StoreFailure(StoreFailureKind.Io, exception.Failure.Message)
                : exception.Failure;
        }
    }
}
