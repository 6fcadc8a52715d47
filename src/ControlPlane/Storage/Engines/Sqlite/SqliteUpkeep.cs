using Kubestrel.Storage.Engines.Revisions;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Kubestrel.Storage.Engines.Sqlite;

/// <summary>
/// Keeps the files small, in short steps between batches. The write-ahead log is copied into the database whenever enough was
/// written, after which SQLite overwrites it from its start; after a compaction free pages beyond a quarter of the file are given back,
/// 256 at a time, and then the write-ahead log is cut to nothing.
/// </summary>
internal sealed class SqliteUpkeep : IDisposable
{
    /// <summary>How long a write waits for somebody else's lock, such as an operator's sqlite3 shell.</summary>
    public const int BusyMilliseconds = 2000;

    private const int RowOverhead = 128;
    private const int PagesAStep = 256;
    private const int SparePages = 256;
    private readonly SqliteConnection connection;
    private readonly ILogger logger;
    private readonly long checkpointBytes;
    private readonly SqliteStatement freePages;
    private readonly SqliteStatement allPages;
    private readonly SqliteStatement vacuum;
    private long written;
    private bool mayVacuum;
    private bool mayTruncate;

    public SqliteUpkeep(SqliteConnection connection, long checkpointBytes, ILogger logger)
    {
        this.checkpointBytes = checkpointBytes;
        this.connection = connection;
        this.logger = logger;
        freePages = connection.Prepare("PRAGMA freelist_count");
        allPages = connection.Prepare("PRAGMA page_count");
        vacuum = connection.Prepare($"PRAGMA incremental_vacuum({PagesAStep})");
    }

    public void OnWritten(int bytes) => written += bytes + RowOverhead;

    /// <summary>However small, a transaction writes whole pages: the last leaf and about one more.</summary>
    public void OnCommitted() => written += 2 * DatabaseFormat.PageSize;

    public void OnRemoved(int rows)
    {
        written += rows * (DatabaseFormat.PageSize / 2);
        mayVacuum = true;
    }

    /// <summary>One step; true when there is more to do at once.</summary>
    public bool Step(bool isCompacting)
    {
        try
        {
            if (written >= checkpointBytes)
            {
                Checkpoint(raw.SQLITE_CHECKPOINT_PASSIVE);
                return false;
            }

            if (isCompacting)
            {
                return false;
            }

            if (mayVacuum)
            {
                mayVacuum = Vacuum();
                mayTruncate = !mayVacuum;
                return true;
            }

            if (mayTruncate)
            {
                mayTruncate = false;

                // A reader in the way only means that the file is cut another time; nobody waits for it.
                connection.Execute("PRAGMA busy_timeout = 0");
                Checkpoint(raw.SQLITE_CHECKPOINT_TRUNCATE);
                connection.Execute($"PRAGMA busy_timeout = {BusyMilliseconds}");
            }
        }
        catch (RevisionLogException exception)
        {
            mayVacuum = false;
            mayTruncate = false;
            SqliteLog.UpkeepFailed(logger, exception.Failure);
        }

        return false;
    }

    public void Dispose()
    {
        freePages.Dispose();
        allPages.Dispose();
        vacuum.Dispose();
    }

    private static long Count(SqliteStatement statement)
    {
        statement.Step();
        var count = statement.Int64(0);
        statement.Reset();
        return count;
    }

    private bool Vacuum()
    {
        var free = Count(freePages);
        if (free <= SparePages || free <= Count(allPages) / 4)
        {
            return false;
        }

        vacuum.Run();
        written += PagesAStep * DatabaseFormat.PageSize;
        return true;
    }

    private void Checkpoint(int mode)
    {
        written = 0;
        var code = connection.Checkpoint(mode, out _, out _);
        if (code is not (raw.SQLITE_OK or raw.SQLITE_BUSY))
        {
            SqliteLog.UpkeepFailed(logger, connection.Failure(code));
        }
    }
}
