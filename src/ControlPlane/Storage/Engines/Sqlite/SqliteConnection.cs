using Kubestrel.Storage.Engines.Revisions;
using SQLitePCL;

namespace Kubestrel.Storage.Engines.Sqlite;

/// <summary>One connection, used by one thread at a time. Every failure is a <see cref="RevisionLogException"/>.</summary>
internal sealed class SqliteConnection : IDisposable
{
    private readonly sqlite3 handle;

    static SqliteConnection() => Batteries_V2.Init();

    private SqliteConnection(sqlite3 handle, string path)
    {
        this.handle = handle;
        Path = path;
    }

    public string Path { get; }

    public bool InTransaction => raw.sqlite3_get_autocommit(handle) == 0;

    public static SqliteConnection Open(string path, bool isReadOnly = false, bool mayCreate = false)
    {
        var flags = raw.SQLITE_OPEN_NOMUTEX | (isReadOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE);
        var code = raw.sqlite3_open_v2(path, out var handle, mayCreate ? flags | raw.SQLITE_OPEN_CREATE : flags, null);
        if (code == raw.SQLITE_OK)
        {
            return new SqliteConnection(handle, path);
        }

        var exception = SqliteFailures.Exception(handle, code, path);
        handle.Dispose();
        throw exception;
    }

    public SqliteStatement Prepare(string sql)
    {
        const uint Persistent = 1;
        Check(raw.sqlite3_prepare_v3(handle, sql, Persistent, out var statement));
        return new SqliteStatement(this, statement);
    }

    /// <summary>Runs one statement to its end.</summary>
    public void Execute(string sql)
    {
        using var statement = Prepare(sql);
        statement.Run();
    }

    /// <summary>The first column of the first row as a number.</summary>
    public long Number(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Int64(0) : 0;
    }

    /// <summary>The first column of the first row as text.</summary>
    public string Text(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Text(0) : "";
    }

    /// <summary>Ends a transaction that failed, when SQLite has not done so itself.</summary>
    public void RollBack()
    {
        if (InTransaction)
        {
            Execute("ROLLBACK");
        }
    }

    /// <summary>
    /// Copies the write-ahead log into the database. Returns SQLite's code, since a reader in the way (SQLITE_BUSY) is no failure, and the
    /// pages the log held and those copied.
    /// </summary>
    public int Checkpoint(int mode, out int pages, out int copied) =>
        raw.sqlite3_wal_checkpoint_v2(handle, null, mode, out pages, out copied);

    public StoreFailure Failure(int code) => SqliteFailures.Of(handle, code, Path);

    public void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw SqliteFailures.Exception(handle, code, Path);
        }
    }

    public void Dispose() => handle.Dispose();
}
