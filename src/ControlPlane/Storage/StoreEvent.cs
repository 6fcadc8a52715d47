namespace Kubestrel.Storage;

/// <summary>One committed write.</summary>
/// <param name="Kind">Put (creation or change) or Delete.</param>
/// <param name="Value">The new version; for a delete the key with the delete's revision and no bytes.</param>
/// <param name="Previous">The version before, when the subscription asked for it and the key existed.</param>
public readonly record struct StoreEvent(ChangeKind Kind, StoredValue Value, StoredValue? Previous)
{
    public long Revision => Value.ModRevision;

    public bool IsCreate => Kind == ChangeKind.Put && Value.Version == 1;
}
