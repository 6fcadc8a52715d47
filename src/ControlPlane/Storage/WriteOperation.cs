namespace Kubestrel.Storage;

/// <summary>One write of one key, with the revision the key must have for it to happen.</summary>
/// <param name="Kind">Put or Delete.</param>
/// <param name="Key">The whole key; not empty.</param>
/// <param name="Value">Bytes to store; the caller gives them up (they are handed to subscribers uncopied). Unused by Delete.</param>
/// <param name="ExpectedModRevision">null: whatever is there; 0: the key must not exist; else the key's current ModRevision.
/// A delete of a missing key is a conflict whatever is expected.</param>
public readonly record struct WriteOperation(ChangeKind Kind, string Key, ReadOnlyMemory<byte> Value, long? ExpectedModRevision)
{
    public static WriteOperation Put(string key, ReadOnlyMemory<byte> value, long? expectedModRevision = null) =>
        new(ChangeKind.Put, key, value, expectedModRevision);

    public static WriteOperation Create(string key, ReadOnlyMemory<byte> value) => new(ChangeKind.Put, key, value, 0);

    public static WriteOperation Delete(string key, long? expectedModRevision = null) =>
        new(ChangeKind.Delete, key, default, expectedModRevision);
}
