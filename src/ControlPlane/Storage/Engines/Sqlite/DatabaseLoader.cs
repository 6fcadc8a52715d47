using Kubestrel.Storage.Engines.Revisions;

namespace Kubestrel.Storage.Engines.Sqlite;

/// <summary>
/// Reads a whole database once at start, through a connection that cannot change it: builds the index, and checks each row. What is
/// damaged throws a <see cref="RevisionLogException"/> with Damaged.
/// </summary>
internal static class DatabaseLoader
{
    public static RevisionLogState Load(string path)
    {
        using var connection = SqliteConnection.Open(path, isReadOnly: true);
        var verdict = connection.Text("PRAGMA quick_check(1)");
        if (verdict != "ok")
        {
            throw Damaged(path, verdict.ReplaceLineEndings(" "));
        }

        var compacted = connection.Number(DatabaseFormat.GetCompacted);
        var index = new KeyIndex();
        var history = new Queue<KeyVersion>();
        var last = Math.Max(compacted, RevisionLogState.FirstRevision);
        using var rows = connection.Prepare(DatabaseFormat.SelectAfter);
        rows.Bind(1, 0);
        rows.Bind(2, -1);
        while (rows.Step())
        {
            var version = Read(rows, index, path);
            index.Apply([version]);
            last = Math.Max(last, version.Mod);
            if (version.Older is not null || version.IsDeletion)
            {
                history.Enqueue(version);
            }
        }

        return new RevisionLogState(index, history, last, compacted);
    }

    private static KeyVersion Read(SqliteStatement row, KeyIndex index, string path)
    {
        var revision = row.Int64(0);
        if (RowChecksum.Of(revision, row.Bytes(6)) != (uint)row.Int64(5))
        {
            throw Damaged(path, $"the bytes of revision {revision} have changed");
        }

        var key = row.Text(4);
        var older = index.Find(key);
        return new KeyVersion(older?.Key ?? key, revision, row.Int64(1), row.Int64(2), older);
    }

    private static RevisionLogException Damaged(string path, string detail) => new(SqliteFailures.Damaged(path, detail));
}
