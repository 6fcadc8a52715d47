namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>A sorted run of up to 128 keys of a <see cref="KeyIndex"/>, never empty while it hangs in the index.</summary>
internal sealed class KeyIndexLeaf
{
    private const int Capacity = 128;

    public KeyVersion[] Items { get; } = new KeyVersion[Capacity];

    public int Count { get; private set; }

    public static KeyIndexLeaf Of(KeyVersion version)
    {
        var leaf = new KeyIndexLeaf();
        leaf.Items[0] = version;
        leaf.Count = 1;
        return leaf;
    }

    /// <summary>Finds a key, or the place where it belongs.</summary>
    public bool Find(string key, out int at)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(Items[middle].Key, key);
            if (order == 0)
            {
                at = middle;
                return true;
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

        at = low;
        return false;
    }

    /// <summary>Inserts at a place; returns the leaf split off behind this one when this one was full.</summary>
    public KeyIndexLeaf? Insert(int at, KeyVersion version)
    {
        if (Count < Capacity)
        {
            Array.Copy(Items, at, Items, at + 1, Count - at);
            Items[at] = version;
            Count++;
            return null;
        }

        // Ascending inserts leave full leaves behind them instead of half full ones.
        if (at == Capacity)
        {
            return Of(version);
        }

        const int Half = Capacity / 2;
        var split = new KeyIndexLeaf { Count = Half };
        Array.Copy(Items, Half, split.Items, 0, Half);
        Array.Clear(Items, Half, Half);
        Count = Half;
        _ = at <= Half ? Insert(at, version) : split.Insert(at - Half, version);
        return split;
    }

    public void RemoveAt(int at)
    {
        Count--;
        Array.Copy(Items, at + 1, Items, at, Count - at);
        Items[Count] = null!;
    }
}
