namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>What a log held when it was opened, from which the store starts.</summary>
/// <param name="Index">Every key.</param>
/// <param name="History">The versions that replaced others, oldest first.</param>
/// <param name="Revision">The last revision given.</param>
/// <param name="CompactedRevision">How far history was dropped.</param>
internal sealed record RevisionLogState(KeyIndex Index, Queue<KeyVersion> History, long Revision, long CompactedRevision)
{
    /// <summary>The revision of an empty store, as in etcd.</summary>
    public const long FirstRevision = 1;

    public static RevisionLogState Empty() => new(new KeyIndex(), new Queue<KeyVersion>(), FirstRevision, 0);
}
