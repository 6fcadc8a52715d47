namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>One revision as a log keeps it.</summary>
/// <param name="Value">The version written; Version 0 is a deletion.</param>
/// <param name="PreviousRevision">Revision of the live version this write replaced; 0 when the key did not exist.</param>
internal readonly record struct LogRecord(StoredValue Value, long PreviousRevision)
{
    public long Revision => Value.ModRevision;

    public ChangeKind Kind => Value.Version == 0 ? ChangeKind.Delete : ChangeKind.Put;
}
