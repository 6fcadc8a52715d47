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
            throw new RevisionLogException(SqliteFailures.Damaged(path, verdict.ReplaceLineEndings(" ")));
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
        var read = new LogRow(row);
        read.Check(path);
        var key = read.Key;
        var older = index.Find(key);
        return new KeyVersion(older?.Key ?? key, read.Revision, read.Created, read.Version, older);
    }
}
