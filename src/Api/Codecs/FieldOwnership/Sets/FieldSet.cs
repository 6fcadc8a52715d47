namespace Kubestrel.Codecs.FieldOwnership.Sets;

/// <summary>
/// A set of field paths as a tree. Every entry is a member, or has members below it, or both; entries are sorted.
/// Whoever builds a set inserts into it; after that it is not changed, so that results share subtrees.
/// </summary>
internal sealed class FieldSet
{
    private Entry[] _entries = [];

    public static FieldSet Empty { get; } = new();

    public int Count { get; private set; }

    public bool IsEmpty => Count == 0;

    public ReadOnlySpan<Entry> Entries => _entries.AsSpan(0, Count);

    public static FieldSet Of(params ReadOnlySpan<string[]> paths)
    {
        var set = new FieldSet();
        foreach (var path in paths)
        {
            set.Insert(Array.ConvertAll(path, PathElement.Field));
        }

        return set;
    }

    /// <summary>Adds one path; its parents do not become members. The empty path (the whole object) is not tracked.</summary>
    public void Insert(ReadOnlySpan<PathElement> path)
    {
        if (path.IsEmpty)
        {
            return;
        }

        var set = this;
        foreach (var element in path[..^1])
        {
            set = set.Descend(element);
        }

        set.At(path[^1]).Member = true;
    }

    /// <summary>Adds one path with all that lies below it; the paths below are not in the set yet.</summary>
    public void Insert(ReadOnlySpan<PathElement> path, FieldSet below)
    {
        var set = this;
        foreach (var element in path[..^1])
        {
            set = set.Descend(element);
        }

        set.Put(path[^1], below);
    }

    /// <summary>Makes an element a member with exactly these paths below it.</summary>
    public void Put(PathElement element, FieldSet? below)
    {
        ref var entry = ref At(element);
        entry.Member = true;
        entry.Children = below is { IsEmpty: true } ? null : below;
    }

    /// <summary>Adds an entry behind all others where it belongs there, else in its place.</summary>
    public void Add(PathElement element, bool member, FieldSet? children)
    {
        ref var entry = ref At(element);
        entry.Member |= member;
        if (children is { IsEmpty: false })
        {
            entry.Children = entry.Children is null ? children : entry.Children.Union(children);
        }
    }

    public FieldSet Union(FieldSet other)
    {
        if (other.IsEmpty || IsEmpty)
        {
            return IsEmpty ? other : this;
        }

        var result = new FieldSet();
        var (i, j) = (0, 0);
        while (i < Count || j < other.Count)
        {
            var order = Order(i, other, j);
            if (order < 0)
            {
                result.Append(_entries[i++]);
            }
            else if (order > 0)
            {
                result.Append(other._entries[j++]);
            }
            else
            {
                var (left, right) = (_entries[i++], other._entries[j++]);
                var children = left.Children is null ? right.Children : right.Children is null ? left.Children : left.Children.Union(right.Children);
                result.Append(new(left.Element, left.Member || right.Member, children));
            }
        }

        return result;
    }

    public FieldSet Intersect(FieldSet other)
    {
        var result = new FieldSet();
        var (i, j) = (0, 0);
        while (i < Count && j < other.Count)
        {
            var order = Order(i, other, j);
            if (order < 0)
            {
                i++;
            }
            else if (order > 0)
            {
                j++;
            }
            else
            {
                var (left, right) = (_entries[i++], other._entries[j++]);
                var children = left.Children is null || right.Children is null ? null : left.Children.Intersect(right.Children);
                result.AppendUnlessEmpty(left.Element, left.Member && right.Member, children);
            }
        }

        return result;
    }

    /// <summary>The paths of this set that the other does not hold; paths below one of the other's members stay.</summary>
    public FieldSet Except(FieldSet other) => Except(other, recursive: false);

    /// <summary>Like <see cref="Except(FieldSet)"/>, but what lies below a member of the other goes too.</summary>
    public FieldSet ExceptTrees(FieldSet other) => Except(other, recursive: true);

    public bool Contains(ReadOnlySpan<PathElement> path)
    {
        var set = this;
        for (var i = 0; i < path.Length; i++)
        {
            var position = set.Find(path[i]);
            if (position < 0)
            {
                return false;
            }

            ref var entry = ref set._entries[position];
            if (i == path.Length - 1)
            {
                return entry.Member;
            }

            if (entry.Children is null)
            {
                return false;
            }

            set = entry.Children;
        }

        return false;
    }

    /// <summary>The entry of a direct child; false when neither it nor anything below is in the set.</summary>
    public bool TryGet(PathElement element, out Entry entry)
    {
        var position = Find(element);
        entry = position >= 0 ? _entries[position] : default;
        return position >= 0;
    }

    /// <summary>All paths; at each level first the members, then what lies below.</summary>
    public IEnumerable<PathElement[]> Paths()
    {
        for (var i = 0; i < Count; i++)
        {
            if (_entries[i].Member)
            {
                yield return [_entries[i].Element];
            }
        }

        for (var i = 0; i < Count; i++)
        {
            if (_entries[i].Children is { } children)
            {
                foreach (var path in children.Paths())
                {
                    yield return [_entries[i].Element, .. path];
                }
            }
        }
    }

    public bool SetEquals(FieldSet other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            var (left, right) = (_entries[i], other._entries[i]);
            if (left.Member != right.Member || !left.Element.Equals(right.Element) || left.Children is null != right.Children is null
                || (left.Children is not null && !left.Children.SetEquals(right.Children!)))
            {
                return false;
            }
        }

        return true;
    }

    internal void Append(Entry entry)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Math.Max(4, 2 * Count));
        }

        _entries[Count++] = entry;
    }

    internal void AppendUnlessEmpty(PathElement element, bool member, FieldSet? children)
    {
        children = children is { IsEmpty: false } ? children : null;
        if (member || children is not null)
        {
            Append(new(element, member, children));
        }
    }

    private FieldSet Except(FieldSet other, bool recursive)
    {
        if (other.IsEmpty || IsEmpty)
        {
            return this;
        }

        FieldSet? result = null;
        var (i, j) = (0, 0);
        for (; i < Count; i++)
        {
            while (j < other.Count && Order(i, other, j) > 0)
            {
                j++;
            }

            var left = _entries[i];
            if (j < other.Count && Order(i, other, j) == 0)
            {
                var right = other._entries[j];
                var children = recursive && right.Member ? null
                    : left.Children is null || right.Children is null ? left.Children
                    : left.Children.Except(right.Children, recursive);
                var member = left.Member && !right.Member;
                if (member != left.Member || !ReferenceEquals(children, left.Children))
                {
                    result ??= Head(i);
                    result.AppendUnlessEmpty(left.Element, member, children);
                    continue;
                }
            }

            result?.Append(left);
        }

        return result ?? this;
    }

    private FieldSet Head(int count)
    {
        var head = new FieldSet();
        foreach (var entry in Entries[..count])
        {
            head.Append(entry);
        }

        return head;
    }

    private int Order(int i, FieldSet other, int j) =>
        i == Count ? 1 : j == other.Count ? -1
        : ReferenceEquals(_entries[i].Element, other._entries[j].Element) ? 0 : _entries[i].Element.CompareTo(other._entries[j].Element);

    private FieldSet Descend(PathElement element)
    {
        ref var entry = ref At(element);
        return entry.Children ??= new();
    }

    private ref Entry At(PathElement element)
    {
        var position = Find(element);
        if (position < 0)
        {
            position = ~position;
            Append(default);
            Array.Copy(_entries, position, _entries, position + 1, Count - 1 - position);
            _entries[position] = new(element, false, null);
        }

        return ref _entries[position];
    }

    private int Find(PathElement element)
    {
        // Sets are mostly built and asked in order: look at the end first.
        if (Count == 0 || _entries[Count - 1].Element.CompareTo(element) is < 0)
        {
            return ~Count;
        }

        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = _entries[middle].Element.CompareTo(element);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    /// <param name="Children">Not empty where set.</param>
    internal record struct Entry(PathElement Element, bool Member, FieldSet? Children);
}
