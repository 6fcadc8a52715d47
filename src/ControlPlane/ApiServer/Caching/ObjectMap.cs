namespace Kubestrel.ApiServer.Caching;

/// <summary>
/// An immutable map from key to object in key order (ordinal), built for many reads and whole scans: an array of leaves of at most 128
/// objects. A change copies one leaf (1 KiB) and the array of leaves (8 bytes per 64 to 128 objects); readers keep their version.
/// </summary>
internal sealed class ObjectMap
{
    private const int LeafMax = 128;

    private readonly CachedObject[][] _leaves;

    private ObjectMap(CachedObject[][] leaves, int count)
    {
        _leaves = leaves;
        Count = count;
    }

    public static ObjectMap Empty { get; } = new([], 0);

    public int Count { get; }

    /// <param name="sorted">Objects in key order without duplicates.</param>
    public static ObjectMap FromSorted(List<CachedObject> sorted)
    {
        const int fill = LeafMax * 3 / 4;
        var leaves = new CachedObject[(sorted.Count + fill - 1) / fill][];
        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i] = sorted.GetRange(i * fill, Math.Min(fill, sorted.Count - (i * fill))).ToArray();
        }

        return new(leaves, sorted.Count);
    }

    public CachedObject? Find(string key)
    {
        var leafIndex = LeafOf(key);
        if (leafIndex < 0)
        {
            return null;
        }

        var leaf = _leaves[leafIndex];
        var at = Search(leaf, key);
        return at >= 0 ? leaf[at] : null;
    }

    public ObjectMap With(CachedObject obj)
    {
        if (_leaves.Length == 0)
        {
            return new([[obj]], 1);
        }

        var leafIndex = Math.Max(0, LeafOf(obj.Key));
        var leaf = _leaves[leafIndex];
        var at = Search(leaf, obj.Key);
        if (at >= 0)
        {
            var replaced = (CachedObject[])leaf.Clone();
            replaced[at] = obj;
            return new(Replace(leafIndex, replaced), Count);
        }

        at = ~at;
        var grown = new CachedObject[leaf.Length + 1];
        Array.Copy(leaf, grown, at);
        grown[at] = obj;
        Array.Copy(leaf, at, grown, at + 1, leaf.Length - at);
        if (grown.Length <= LeafMax)
        {
            return new(Replace(leafIndex, grown), Count + 1);
        }

        // Names often come in rising order: a full last leaf is closed nearly full instead of halved.
        var half = leafIndex == _leaves.Length - 1 && at == leaf.Length ? LeafMax - 8 : grown.Length / 2;
        var leaves = new CachedObject[_leaves.Length + 1][];
        Array.Copy(_leaves, leaves, leafIndex);
        leaves[leafIndex] = grown[..half];
        leaves[leafIndex + 1] = grown[half..];
        Array.Copy(_leaves, leafIndex + 1, leaves, leafIndex + 2, _leaves.Length - leafIndex - 1);
        return new(leaves, Count + 1);
    }

    public ObjectMap Without(string key)
    {
        var leafIndex = LeafOf(key);
        if (leafIndex < 0 || Search(_leaves[leafIndex], key) is not (>= 0 and var at))
        {
            return this;
        }

        var leaf = _leaves[leafIndex];
        if (leaf.Length == 1)
        {
            var leaves = new CachedObject[_leaves.Length - 1][];
            Array.Copy(_leaves, leaves, leafIndex);
            Array.Copy(_leaves, leafIndex + 1, leaves, leafIndex, leaves.Length - leafIndex);
            return new(leaves, Count - 1);
        }

        var shrunk = new CachedObject[leaf.Length - 1];
        Array.Copy(leaf, shrunk, at);
        Array.Copy(leaf, at + 1, shrunk, at, shrunk.Length - at);
        return new(Replace(leafIndex, shrunk), Count - 1);
    }

    /// <summary>The objects from a key on, in order.</summary>
    public Cursor From(string key)
    {
        var leafIndex = Math.Max(0, LeafOf(key));
        if (leafIndex >= _leaves.Length)
        {
            return new(this, leafIndex, 0);
        }

        var at = Search(_leaves[leafIndex], key);
        return new(this, leafIndex, at >= 0 ? at : ~at);
    }

    /// <summary>How many objects of a prefix stand at or behind a key.</summary>
    public long CountFrom(string key, string prefix)
    {
        // Behind every key of the prefix: its last character is a slash.
        var end = string.Concat(prefix.AsSpan(0, prefix.Length - 1), "0");
        return Rank(end) - Rank(key);
    }

    /// <summary>How many objects stand before a key.</summary>
    private long Rank(string key)
    {
        var leafIndex = LeafOf(key);
        if (leafIndex < 0)
        {
            return 0;
        }

        var at = Search(_leaves[leafIndex], key);
        long rank = at >= 0 ? at : ~at;
        for (var i = 0; i < leafIndex; i++)
        {
            rank += _leaves[i].Length;
        }

        return rank;
    }

    private CachedObject[][] Replace(int index, CachedObject[] leaf)
    {
        var leaves = (CachedObject[][])_leaves.Clone();
        leaves[index] = leaf;
        return leaves;
    }

    /// <summary>The last leaf whose first key is not above the key; -1 when the key is below all.</summary>
    private int LeafOf(string key)
    {
        var low = 0;
        var high = _leaves.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (string.CompareOrdinal(_leaves[middle][0].Key, key) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    private static int Search(CachedObject[] leaf, string key)
    {
        var low = 0;
        var high = leaf.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(leaf[middle].Key, key);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }

    /// <summary>A position in the order; <see cref="Next"/> gives null behind the last object.</summary>
    public struct Cursor(ObjectMap map, int leaf, int index)
    {
        private int _leaf = leaf;
        private int _index = index;

        public CachedObject? Next()
        {
            var leaves = map._leaves;
            while (_leaf < leaves.Length)
            {
                if (_index < leaves[_leaf].Length)
                {
                    return leaves[_leaf][_index++];
                }

                _leaf++;
                _index = 0;
            }

            return null;
        }
    }
}
