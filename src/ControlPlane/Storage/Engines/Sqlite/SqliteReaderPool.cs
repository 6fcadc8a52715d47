using Kubestrel.Storage.Engines.Revisions;

namespace Kubestrel.Storage.Engines.Sqlite;

/// <summary>Keeps read connections: as many as were ever used at once, at most four of them idle.</summary>
internal sealed class SqliteReaderPool(string path) : IDisposable
{
    private const int MostIdle = 4;
    private readonly Lock gate = new();
    private readonly Stack<SqliteRevisionReader> idle = new();
    private bool closed;

    public SqliteRevisionReader Rent()
    {
        lock (gate)
        {
            if (closed)
            {
                throw new RevisionLogException(RevisionedStore.ClosedFailure);
            }

            if (idle.TryPop(out var reader))
            {
                return reader;
            }
        }

        return new SqliteRevisionReader(path, GiveBack);
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            while (idle.TryPop(out var reader))
            {
                reader.Close();
            }
        }
    }

    private void GiveBack(SqliteRevisionReader reader)
    {
        lock (gate)
        {
            if (!closed && idle.Count < MostIdle)
            {
                idle.Push(reader);
                return;
            }
        }

        reader.Close();
    }
}
