namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>Answers ranges from the index and the log without stopping the writer: both are read as of one revision.</summary>
internal sealed class RangeReader(StoreState state, KeyIndex index, IRevisionLog log)
{
    public RangeResult Read(in RangeQuery query, CancellationToken cancellationToken)
    {
        var versions = new List<KeyVersion>();
        while (true)
        {
            var now = state.Revision;
            var revision = query.AtRevision == 0 ? now : query.AtRevision;
            if (revision > now)
            {
                return RangeResult.FutureRevision(now);
            }

            if (revision < state.Compacted)
            {
                return RangeResult.Compacted(state.Compacted);
            }

            versions.Clear();
            var remaining = Collect(query, revision, versions);
            StoredValue[]? values;
            try
            {
                values = ReadValues(versions, query.KeysOnly, cancellationToken, out var lost);
                if (values is null && state.Compacted <= revision)
                {
                    return RangeResult.Failed(now, new StoreFailure(
                        StoreFailureKind.Damaged, $"the store lost revision {lost!.Mod} of \"{lost.Key}\""));
                }
            }
            catch (RevisionLogException exception)
            {
                return RangeResult.Failed(now, exception.Failure);
            }

            // A compaction past this revision may have hidden keys meanwhile: a read of now starts again at the new now.
            if (values is not null && state.Compacted <= revision)
            {
                return RangeResult.Ok(revision, values, remaining);
            }
        }
    }

    private long Collect(in RangeQuery query, long revision, List<KeyVersion> versions)
    {
        if (query.Exact)
        {
            if (index.Find(query.Prefix)?.At(revision) is { } version)
            {
                versions.Add(version);
            }

            return 0;
        }

        var start = query.StartKey is { } key && string.CompareOrdinal(key, query.Prefix) > 0 ? key : query.Prefix;
        return index.Collect(query.Prefix, start, revision, query.Limit, versions);
    }

    private StoredValue[]? ReadValues(List<KeyVersion> versions, bool keysOnly, CancellationToken cancellationToken, out KeyVersion? lost)
    {
        var values = new StoredValue[versions.Count];
        using var reader = keysOnly || values.Length == 0 ? null : log.OpenReader();
        for (var i = 0; i < values.Length; i++)
        {
            var version = versions[i];
            var value = ReadOnlyMemory<byte>.Empty;
            if (reader is not null && !reader.TryRead(version.Mod, out value))
            {
                lost = version;
                return null;
            }

            values[i] = new StoredValue(version.Key, value, version.Create, version.Mod, version.Version);
            if (i % 256 == 255)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        lost = null;
        return values;
    }
}
