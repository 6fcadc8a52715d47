using System.Text;
using SQLitePCL;

namespace Kubestrel.Storage.Engines.Sqlite;

/// <summary>A prepared statement; parameters count from 1, columns from 0, as in SQLite.</summary>
internal sealed class SqliteStatement(SqliteConnection connection, sqlite3_stmt handle) : IDisposable
{
    private byte[] text = new byte[256];

    public void Bind(int parameter, long value) => connection.Check(raw.sqlite3_bind_int64(handle, parameter, value));

    public void Bind(int parameter, ReadOnlySpan<byte> value) => connection.Check(raw.sqlite3_bind_blob(handle, parameter, value));

    /// <summary>Binds text and returns its UTF-8 form, valid until the next text is bound.</summary>
    public ReadOnlySpan<byte> Bind(int parameter, string value)
    {
        var needed = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (text.Length < needed)
        {
            text = new byte[needed];
        }

        var utf8 = text.AsSpan(0, Encoding.UTF8.GetBytes(value, text));
        connection.Check(raw.sqlite3_bind_text(handle, parameter, utf8));
        return utf8;
    }

    /// <summary>True when there is a row, false at the end; a statement at its end holds no lock.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        if (code == raw.SQLITE_DONE)
        {
            raw.sqlite3_reset(handle);
            return false;
        }

        // The failure is read before the reset, which clears it.
        var failure = connection.Failure(code);
        raw.sqlite3_reset(handle);
        throw new Revisions.RevisionLogException(failure);
    }

    /// <summary>Runs to the end.</summary>
    public void Run()
    {
        while (Step())
        {
        }
    }

    public void Reset() => raw.sqlite3_reset(handle);

    public long Int64(int column) => raw.sqlite3_column_int64(handle, column);

    /// <summary>Valid until the next step or reset.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(handle, column);

    public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(handle, column));

    public void Dispose() => handle.Dispose();
}
