using Kubestrel.Storage.Engines.Revisions;

namespace Kubestrel.Storage.Engines.Sqlite;

/// <summary>The row a statement over <see cref="DatabaseFormat.Columns"/> stands on; valid until its next step.</summary>
internal readonly ref struct LogRow(SqliteStatement row)
{
    public long Revision => row.Int64(0);

    public long Created => row.Int64(1);

    public long Version => row.Int64(2);

    public long Previous => row.Int64(3);

    public string Key => row.Text(4);

    public ReadOnlySpan<byte> Value => row.Bytes(6);

    /// <summary>Throws a <see cref="RevisionLogException"/> with Damaged when the bytes are not those written.</summary>
    public void Check(string path)
    {
        if (RowChecksum.Of(Revision, Created, Version, Previous, row.Bytes(4), Value) != (uint)row.Int64(5))
        {
            throw new RevisionLogException(SqliteFailures.Damaged(path, $"the bytes of revision {Revision} have changed"));
        }
    }
}
