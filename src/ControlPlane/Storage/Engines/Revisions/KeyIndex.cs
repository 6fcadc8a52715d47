namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>
/// Every key with its versions, in ordinal key order: about 100 bytes a key beside the key's text, plus 64 a version of history.
/// Leaves of up to 128 keys hang on one list, so that a look-up is two binary searches, an insert moves at most 1 kB, and a million keys
/// need a list of some 10,000 leaves. One writer; readers take the lock for one slice at a time and stay consistent because they
/// look at one revision.
/// </summary>
internal sealed class KeyIndex
{
    private const int Slice = 512;
    private readonly Lock gate = new();
    private readonly List<KeyIndexLeaf> leaves = [];
    private long live;

    /// <summary>Keys that are not deleted.</summary>
    public long LiveKeys => Volatile.Read(ref live);

    public KeyVersion? Find(string key)
    {
        lock (gate)
        {
            return Locate(key, out var leaf, out var at) ? leaves[leaf].Items[at] : null;
        }
    }

    /// <summary>Makes each version the newest of its key.</summary>
    public void Apply(ReadOnlySpan<KeyVersion> versions)
    {
        lock (gate)
        {
            foreach (var version in versions)
            {
                Set(version);
            }
        }
    }

    /// <summary>Forgets what the versions replaced, and keys whose newest version is one of these deletions.</summary>
    public void Trim(ReadOnlySpan<KeyVersion> versions)
    {
        lock (gate)
        {
            foreach (var version in versions)
            {
                version.Older = null;
                if (version.IsDeletion && Locate(version.Key, out var leaf, out var at) && leaves[leaf].Items[at] == version)
                {
                    leaves[leaf].RemoveAt(at);
                    if (leaves[leaf].Count == 0)
                    {
                        leaves.RemoveAt(leaf);
                    }
                }
            }
        }
    }

    /// <summary>
    /// Adds the versions of a prefix's keys at a revision, from <paramref name="startKey"/> on, until there are <paramref name="limit"/>
    /// (0: all); returns how many more keys match.
    /// </summary>
    public long Collect(string prefix, string startKey, long revision, int limit, List<KeyVersion> versions)
    {
        var remaining = 0L;
        string? next = startKey;
        while (next is not null)
        {
            next = CollectSlice(prefix, next, revision, limit, versions, ref remaining);
        }

        return remaining;
    }

    private string? CollectSlice(string prefix, string startKey, long revision, int limit, List<KeyVersion> versions, ref long remaining)
    {
        lock (gate)
        {
            Locate(startKey, out var leaf, out var at);
            for (var seen = 0; leaf < leaves.Count; leaf++, at = 0)
            {
                for (var items = leaves[leaf]; at < items.Count; at++)
                {
                    var newest = items.Items[at];
                    if (!newest.Key.StartsWith(prefix, StringComparison.Ordinal))
                    {
                        return null;
                    }

                    if (++seen > Slice)
                    {
                        return newest.Key;
                    }

                    if (newest.At(revision) is not { } version)
                    {
                        continue;
                    }

                    if (limit > 0 && versions.Count >= limit)
                    {
                        remaining++;
                    }
                    else
                    {
                        versions.Add(version);
                    }
                }
            }

            return null;
        }
    }

    private void Set(KeyVersion version)
    {
        var existed = false;
        if (Locate(version.Key, out var leaf, out var at))
        {
            existed = !leaves[leaf].Items[at].IsDeletion;
            leaves[leaf].Items[at] = version;
        }
        else if (leaf == leaves.Count)
        {
            leaves.Add(KeyIndexLeaf.Of(version));
        }
        else if (leaves[leaf].Insert(at, version) is { } split)
        {
            leaves.Insert(leaf + 1, split);
        }

        live += (version.IsDeletion ? 0 : 1) - (existed ? 1 : 0);
    }

    /// <summary>Finds a key, or where it belongs: an existing leaf, or the list's end when there is no leaf.</summary>
    private bool Locate(string key, out int leaf, out int at)
    {
        int low = 0, high = leaves.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (string.CompareOrdinal(leaves[middle].Items[0].Key, key) <= 0)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        leaf = low;
        at = 0;
        return leaf < leaves.Count && leaves[leaf].Find(key, out at);
    }
}
