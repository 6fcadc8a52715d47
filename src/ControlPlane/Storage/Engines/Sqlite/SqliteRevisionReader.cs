using Kubestrel.Storage.Engines.Revisions;

namespace Kubestrel.Storage.Engines.Sqlite;

/// <summary>A read-only connection with its two statements, lent out by the log.</summary>
internal sealed class SqliteRevisionReader : IRevisionReader
{
    private readonly SqliteConnection connection;
    private readonly SqliteStatement selectValue;
    private readonly SqliteStatement selectAfter;
    private readonly Action<SqliteRevisionReader> giveBack;

    public SqliteRevisionReader(string path, Action<SqliteRevisionReader> giveBack)
    {
        this.giveBack = giveBack;
        connection = SqliteConnection.Open(path, isReadOnly: true);
        connection.Execute("PRAGMA cache_size = -2048");
        selectValue = connection.Prepare(DatabaseFormat.SelectValue);
        selectAfter = connection.Prepare(DatabaseFormat.SelectAfter);
    }

    public bool TryRead(long revision, out ReadOnlyMemory<byte> value)
    {
        selectValue.Bind(1, revision);
        try
        {
            if (!selectValue.Step())
            {
                value = default;
                return false;
            }

            value = Checked(selectValue, revision, 0, 1);
            return true;
        }
        finally
        {
            selectValue.Reset();
        }
    }

    public int ReadAfter(long revision, int limit, List<LogRecord> records)
    {
        var before = records.Count;
        selectAfter.Bind(1, revision);
        selectAfter.Bind(2, limit);
        try
        {
            while (selectAfter.Step())
            {
                var row = selectAfter.Int64(0);
                var value = Checked(selectAfter, row, 5, 6);
                var version = new StoredValue(selectAfter.Text(4), value, selectAfter.Int64(1), row, selectAfter.Int64(2));
                records.Add(new LogRecord(version, selectAfter.Int64(3)));
            }
        }
        finally
        {
            selectAfter.Reset();
        }

        return records.Count - before;
    }

    public void Dispose() => giveBack(this);

    public void Close()
    {
        selectValue.Dispose();
        selectAfter.Dispose();
        connection.Dispose();
    }

    private byte[] Checked(SqliteStatement row, long revision, int checksum, int value)
    {
        var bytes = row.Bytes(value).ToArray();
        return RowChecksum.Of(revision, bytes) == (uint)row.Int64(checksum)
            ? bytes
            : throw new RevisionLogException(SqliteFailures.Damaged(connection.Path, $"the bytes of revision {revision} have changed"));
    }
}
