using Kubestrel.Storage.Engines.Revisions;
using SQLitePCL;

namespace Kubestrel.Storage.Engines.Sqlite;

/// <summary>SQLite's result codes as store failures with one line for the operator.</summary>
internal static class SqliteFailures
{
    // SQLITE_IOERR_SHMSIZE: the shared memory file beside the log could not grow, which a full disk also causes.
    private const int SharedMemorySize = 4874;

    public static StoreFailure Of(sqlite3 database, int code, string path)
    {
        var extended = raw.sqlite3_extended_errcode(database);
        var text = raw.sqlite3_errmsg(database).utf8_to_string();
        return Of(code, extended, text, path);
    }

    public static StoreFailure Of(int code, int extended, string text, string path) => (code & 0xff) switch
    {
        raw.SQLITE_FULL => new StoreFailure(StoreFailureKind.DiskFull, $"no space left for \"{path}\": the write was refused ({text})"),
        raw.SQLITE_IOERR when extended == SharedMemorySize =>
            new StoreFailure(StoreFailureKind.DiskFull, $"no space left beside \"{path}\": the write was refused ({text})"),
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => Damaged(path, text),
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM =>
            new StoreFailure(StoreFailureKind.Unwritable, $"\"{path}\" cannot be written ({text})"),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new StoreFailure(StoreFailureKind.InUse, $"\"{path}\" is in use by another process"),
        _ => new StoreFailure(StoreFailureKind.Io, $"reading or writing \"{path}\" failed ({text}, code {extended})"),
    };

    public static StoreFailure Damaged(string path, string detail) => new(
        StoreFailureKind.Damaged, $"the database \"{path}\" is damaged ({detail}); it was left as it is: restore a copy, or move it away to start anew");

    public static RevisionLogException Exception(sqlite3 database, int code, string path) => new(Of(database, code, path));
}
