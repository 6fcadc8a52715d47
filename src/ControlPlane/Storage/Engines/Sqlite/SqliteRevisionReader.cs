using Kubestrel.Storage.Engines.Revisions;

namespace Kubestrel.Storage.Engines.Sqlite;

/// <summary>A read-only connection with its two statements, lent out by the log.</summary>
internal sealed class SqliteRevisionReader : IRevisionReader
{
    private readonly SqliteConnection connection;
    private readonly SqliteStatement selectOne;
    private readonly SqliteStatement selectAfter;
    private readonly Action<SqliteRevisionReader> giveBack;

    public SqliteRevisionReader(string path, Action<SqliteRevisionReader> giveBack)
    {
        this.giveBack = giveBack;
        connection = SqliteConnection.Open(path, isReadOnly: true);
        connection.Execute("PRAGMA cache_size = -2048");
        selectOne = connection.Prepare(DatabaseFormat.SelectOne);
        selectAfter = connection.Prepare(DatabaseFormat.SelectAfter);
    }

    public bool TryRead(long revision, out ReadOnlyMemory<byte> value)
    {
        selectOne.Bind(1, revision);
        try
        {
            if (!selectOne.Step())
            {
                value = default;
                return false;
            }

            var row = new LogRow(selectOne);
            row.Check(connection.Path);
            value = row.Value.ToArray();
            return true;
        }
        finally
        {
            selectOne.Reset();
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
                var row = new LogRow(selectAfter);
                row.Check(connection.Path);
                var version = new StoredValue(row.Key, row.Value.ToArray(), row.Created, row.Revision, row.Version);
                records.Add(new LogRecord(version, row.Previous));
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
        selectOne.Dispose();
        selectAfter.Dispose();
        connection.Dispose();
    }
}
