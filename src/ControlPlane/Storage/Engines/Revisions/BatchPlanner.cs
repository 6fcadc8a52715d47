namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>
/// Decides a batch of writes against the index and against the earlier writes of the same batch: which are committed at which revision,
/// and which conflict. Used by the writer thread; reads nothing but the current value of a conflict.
/// </summary>
internal sealed class BatchPlanner(KeyIndex index, IRevisionLog log)
{
    private readonly Dictionary<string, KeyVersion> overlay = new(StringComparer.Ordinal);
    private readonly List<LogRecord> records = [];
    private readonly List<KeyVersion> versions = [];
    private long baseRevision;

    public ReadOnlySpan<LogRecord> Records => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(records);

    public ReadOnlySpan<KeyVersion> Versions => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(versions);

    /// <summary>Sets the outcome of each write as it will be once the records are durable.</summary>
    public void Plan(ReadOnlySpan<PendingWrite> batch, long revision)
    {
        Clear();
        baseRevision = revision;
        foreach (var write in batch)
        {
            write.Outcome = Decide(write.Operation);
        }
    }

    public void Clear()
    {
        overlay.Clear();
        records.Clear();
        versions.Clear();
    }

    private WriteResult Decide(in WriteOperation operation)
    {
        if (!overlay.TryGetValue(operation.Key, out var newest))
        {
            newest = index.Find(operation.Key);
        }

        var current = newest is { IsDeletion: false } ? newest : null;
        var isDelete = operation.Kind == ChangeKind.Delete;
        if ((isDelete && current is null) || (operation.ExpectedModRevision is { } expected && expected != (current?.Mod ?? 0)))
        {
            return Conflict(current);
        }

        var revision = baseRevision + records.Count + 1;
        var version = new KeyVersion(
            newest?.Key ?? operation.Key, revision, current?.Create ?? revision, isDelete ? 0 : (current?.Version ?? 0) + 1, newest);
        var value = isDelete ? default : operation.Value;
        records.Add(new LogRecord(new StoredValue(version.Key, value, version.Create, revision, version.Version), current?.Mod ?? 0));
        versions.Add(version);
        overlay[version.Key] = version;
        return WriteResult.Committed(revision, version.Create);
    }

    private WriteResult Conflict(KeyVersion? current)
    {
        var revision = baseRevision + records.Count;
        if (current is null)
        {
            return WriteResult.Conflict(revision, null);
        }

        if (current.Mod > baseRevision)
        {
            return WriteResult.Conflict(revision, records[(int)(current.Mod - baseRevision - 1)].Value);
        }

        try
        {
            using var reader = log.OpenReader();
            return reader.TryRead(current.Mod, out var value)
                ? WriteResult.Conflict(revision, new StoredValue(current.Key, value, current.Create, current.Mod, current.Version))
                : WriteResult.Refused(baseRevision, new StoreFailure(StoreFailureKind.Damaged, $"the store lost revision {current.Mod} of \"{current.Key}\""));
        }
        catch (RevisionLogException exception)
        {
            return WriteResult.Refused(baseRevision, exception.Failure);
        }
    }
}
