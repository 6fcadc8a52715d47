namespace Kubestrel.Storage.Engines.Sqlite;

/// <summary>
/// The stored format, which only grows. One table is the log of revisions; the current state is what the newest row of each key says,
/// so that a write is one append at the end of one tree. <c>version</c> 0 is a deletion; <c>previous</c> is the revision of the live
/// version replaced, or 0; <c>checksum</c> is <see cref="RowChecksum"/>.
/// </summary>
internal static class DatabaseFormat
{
    /// <summary>"KBST", in the file's header at byte 68.</summary>
    public const uint ApplicationId = 0x4B425354;

    /// <summary>In the file's header at byte 60.</summary>
    public const int Version = 1;

    /// <summary>Three pods of 2.6 kB fill a page of 8 kB to 95 %; 4 kB pages hold one each.</summary>
    public const int PageSize = 8192;

    /// <summary>In order, on an empty file: page size and vacuum mode can only be set before the first table.</summary>
    public static IReadOnlyList<string> Creation { get; } =
    [
        $"PRAGMA page_size = {PageSize}",
        "PRAGMA auto_vacuum = INCREMENTAL",
        $"PRAGMA application_id = {ApplicationId}",
        $"PRAGMA user_version = {Version}",
        """
        CREATE TABLE log (
            revision INTEGER PRIMARY KEY, created INTEGER NOT NULL, version INTEGER NOT NULL, previous INTEGER NOT NULL,
            key TEXT NOT NULL, checksum INTEGER NOT NULL, value BLOB NOT NULL)
        """,
        "CREATE TABLE meta (name TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID",
        "INSERT INTO meta VALUES ('compacted', 0)",
    ];

    public const string Insert =
        $"INSERT INTO log ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

    public const string Delete = "DELETE FROM log WHERE revision = ?1";

    public const string SetCompacted = "UPDATE meta SET number = ?1 WHERE name = 'compacted'";

    public const string GetCompacted = "SELECT number FROM meta WHERE name = 'compacted'";

    /// <summary>As <see cref="LogRow"/> reads them.</summary>
    public const string Columns = "revision, created, version, previous, key, checksum, value";

    public const string SelectOne = $"SELECT {Columns} FROM log WHERE revision = ?1";

    public const string SelectAfter = $"SELECT {Columns} FROM log WHERE revision > ?1 ORDER BY revision LIMIT ?2";
}
