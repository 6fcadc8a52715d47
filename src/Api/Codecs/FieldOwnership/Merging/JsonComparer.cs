using System.Runtime.InteropServices;
using Kubestrel.Codecs.FieldOwnership.Schemas;
using Kubestrel.Codecs.FieldOwnership.Sets;
using Kubestrel.Codecs.Trees;

namespace Kubestrel.Codecs.FieldOwnership.Merging;

/// <summary>
/// Compares two objects by their encoded form. Both come from one encoder (fields in schema order, map keys sorted), so equal parts are
/// equal bytes and are passed over whole; only what differs is looked into. An update that changes one annotation costs a scan of the
/// two texts and a handful of small objects.
/// </summary>
internal ref struct JsonComparer
{
    private readonly FieldSet _added = new();
    private readonly FieldSet _modified = new();
    private readonly FieldSet _removed = new();
    private readonly List<PathElement> _path = new(16);

    public JsonComparer()
    {
    }

    public static FieldComparison Compare(ReadOnlySpan<byte> old, ReadOnlySpan<byte> updated, OwnedValue type)
    {
        var comparer = new JsonComparer();
        comparer.Value(old, updated, type);
        return new(comparer._added, comparer._modified, comparer._removed);
    }

    /// <summary>Compares two values of which at most one is absent (empty).</summary>
    private readonly void Value(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, OwnedValue type)
    {
        if (left.SequenceEqual(right))
        {
            return;
        }

        if (type.Atomic || (IsVoid(left) && IsVoid(right)))
        {
            Leaf(left, right, type);
            return;
        }

        if (left.IsEmpty && _path.Count > 0)
        {
            _added.Insert(Path, WholeValue.Paths(right, type));
            return;
        }

        var before = left.IsEmpty || left[0] is not ((byte)'{' or (byte)'[') ? EmptyOf(type) : left;
        var after = right.IsEmpty || right[0] is not ((byte)'{' or (byte)'[') ? EmptyOf(type) : right;
        switch (type.Shape)
        {
            case OwnedShape.Struct:
                Struct(before, after, type.Type);
                break;
            case OwnedShape.Map:
                Map(before, after, type.Element!);
                break;
            default:
                List(before, after, type);
                break;
        }

        if (right.IsEmpty)
        {
            _removed.Insert(Path);
        }
    }

    private readonly ReadOnlySpan<PathElement> Path => CollectionsMarshal.AsSpan(_path);

    private readonly void Leaf(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, OwnedValue type)
    {
        if (left.IsEmpty)
        {
            _added.Insert(Path);
        }
        else if (right.IsEmpty)
        {
            _removed.Insert(Path);
        }
        else if (type.Shape == OwnedShape.Scalar || !Tree.Parse(left).DeepEquals(Tree.Parse(right)))
        {
            _modified.Insert(Path);
        }
    }

    private readonly void Struct(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, OwnedType type)
    {
        var lefts = new CompactJson(left);
        var rights = new CompactJson(right);
        var l = NextField(ref lefts, type, 0, out var leftValue);
        var r = NextField(ref rights, type, 0, out var rightValue);
        while (l is not null || r is not null)
        {
            var order = l is null ? 1 : r is null ? -1 : l.Position.CompareTo(r.Position);
            Child((order <= 0 ? l : r)!.Element, order <= 0 ? leftValue : default, order >= 0 ? rightValue : default, (order <= 0 ? l : r)!.Value);
            if (order <= 0)
            {
                l = NextField(ref lefts, type, l!.Position + 1, out leftValue);
            }

            if (order >= 0)
            {
                r = NextField(ref rights, type, r!.Position + 1, out rightValue);
            }
        }
    }

    private static OwnedField? NextField(ref CompactJson members, OwnedType type, int from, out ReadOnlySpan<byte> value)
    {
        while (members.NextMember(out var name, out value))
        {
            if (type.Find(name, from) is { } field)
            {
                return field;
            }
        }

        return null;
    }

    private readonly void Map(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, OwnedValue element)
    {
        var lefts = new CompactJson(left);
        var rights = new CompactJson(right);
        var more = lefts.NextMember(out var leftName, out var leftValue);
        var moreRight = rights.NextMember(out var rightName, out var rightValue);
        while (more || moreRight)
        {
            var order = !more ? 1 : !moreRight ? -1 : leftName.SequenceEqual(rightName) ? 0 : string.CompareOrdinal(CompactJson.Text(leftName), CompactJson.Text(rightName));
            if (order != 0 || !leftValue.SequenceEqual(rightValue))
            {
                var key = PathElement.Field(CompactJson.Text(order <= 0 ? leftName : rightName));
                Child(key, order <= 0 ? leftValue : default, order >= 0 ? rightValue : default, element);
            }

            if (order <= 0)
            {
                more = lefts.NextMember(out leftName, out leftValue);
            }

            if (order >= 0)
            {
                moreRight = rights.NextMember(out rightName, out rightValue);
            }
        }
    }

    private readonly void List(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, OwnedValue type)
    {
        var lefts = Items(left, type);
        var rights = Items(right, type);
        foreach (var (element, ranges) in lefts)
        {
            rights.TryGetValue(element, out var others);
            Element(element, left, ranges, right, others, type.Element!);
        }

        foreach (var (element, ranges) in rights)
        {
            if (!lefts.ContainsKey(element))
            {
                Element(element, left, null, right, ranges, type.Element!);
            }
        }
    }

    /// <summary>Elements that occur twice under one key are compared as one value.</summary>
    private readonly void Element(PathElement element, ReadOnlySpan<byte> left, List<Range>? lefts, ReadOnlySpan<byte> right, List<Range>? rights, OwnedValue type)
    {
        var (before, after) = (lefts?.Count ?? 0, rights?.Count ?? 0);
        if (before <= 1 && after <= 1)
        {
            Child(element, before == 1 ? left[lefts![0]] : default, after == 1 ? right[rights![0]] : default, type);
            return;
        }

        if (before > 1 && after > 1)
        {
            if (!SameItems(left, lefts!, right, rights!))
            {
                Mark(_modified, element);
            }
        }
        else if (before > 1)
        {
            if (after == 1)
            {
                Child(element, default, right[rights![0]], type);
            }

            Mark(_removed, element);
        }
        else
        {
            if (before == 1)
            {
                Child(element, left[lefts![0]], default, type);
            }

            Mark(_added, element);
        }
    }

    private static bool SameItems(ReadOnlySpan<byte> left, List<Range> lefts, ReadOnlySpan<byte> right, List<Range> rights)
    {
        if (lefts.Count != rights.Count)
        {
            return false;
        }

        for (var i = 0; i < lefts.Count; i++)
        {
            if (!left[lefts[i]].SequenceEqual(right[rights[i]]))
            {
                return false;
            }
        }

        return true;
    }

    private readonly void Mark(FieldSet set, PathElement element)
    {
        _path.Add(element);
        set.Insert(Path);
        _path.RemoveAt(_path.Count - 1);
    }

    private readonly void Child(PathElement element, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, OwnedValue type)
    {
        if (left.SequenceEqual(right))
        {
            return;
        }

        _path.Add(element);
        Value(left, right, type);
        _path.RemoveAt(_path.Count - 1);
    }

    private static Dictionary<PathElement, List<Range>> Items(ReadOnlySpan<byte> json, OwnedValue type)
    {
        var items = new Dictionary<PathElement, List<Range>>();
        var elements = new CompactJson(json);
        while (elements.NextElement(out var value))
        {
            if (ListKeys.Of(value, type) is { } element)
            {
                json.Overlaps(value, out var start);
                (CollectionsMarshal.GetValueRefOrAddDefault(items, element, out _) ??= new(1)).Add(new(start, start + value.Length));
            }
        }

        return items;
    }

    /// <summary>Absent, null, or without anything in it.</summary>
    private static bool IsVoid(ReadOnlySpan<byte> json) => json.IsEmpty || json.SequenceEqual("null"u8) || json.Length == 2;

    private static ReadOnlySpan<byte> EmptyOf(OwnedValue type) => type.Shape == OwnedShape.List ? "[]"u8 : "{}"u8;
}
