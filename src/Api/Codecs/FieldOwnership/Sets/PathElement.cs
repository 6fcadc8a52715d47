using System.Globalization;
using Kubestrel.Codecs.Trees;

namespace Kubestrel.Codecs.FieldOwnership.Sets;

/// <summary>
/// One step of a field path. The text is what stands behind the prefix in the wire form: the field's name, the JSON object of
/// the key fields (names sorted), the JSON value, or the position.
/// </summary>
internal sealed class PathElement(PathKind kind, string text) : IComparable<PathElement>, IEquatable<PathElement>
{
    private KeyValuePair<string, TreeScalar>[]? _fields;

    public PathKind Kind { get; } = kind;

    public string Text { get; } = text;

    public static PathElement Field(string name) => new(PathKind.Field, name);

    /// <summary>Reads the wire form; null for a prefix of a later version, which is skipped. Throws FormatException.</summary>
    public static PathElement? Parse(string text)
    {
        if (text.Length < 2)
        {
            throw new FormatException("key must be 2 characters long:");
        }

        if (text[1] != ':')
        {
            throw new FormatException("missing colon: " + text);
        }

        var rest = text[2..];
        switch (text[0])
        {
            case 'f':
                return new(PathKind.Field, rest);
            case 'i':
                return int.TryParse(rest, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index)
                    ? new(PathKind.Index, index.ToString(CultureInfo.InvariantCulture))
                    : throw new FormatException($"strconv.Atoi: parsing {GoString.Quote(rest)}: invalid syntax");
            case 'v':
                return new(PathKind.Value, Canonical(Tree.Parse(System.Text.Encoding.UTF8.GetBytes(rest))));
            case 'k':
                return Tree.Parse(System.Text.Encoding.UTF8.GetBytes(rest)) is TreeMap keys
                    ? new(PathKind.Key, CanonicalKeys(keys))
                    : throw new FormatException("expected an object of key fields: " + rest);
            default:
                return null;
        }
    }

    public int CompareTo(PathElement? other)
    {
        if (Kind != other!.Kind)
        {
            return Kind.CompareTo(other.Kind);
        }

        var order = string.CompareOrdinal(Text, other.Text);
        if (order == 0 || Kind == PathKind.Field)
        {
            return order;
        }

        return Kind switch
        {
            PathKind.Index => int.Parse(Text, CultureInfo.InvariantCulture).CompareTo(int.Parse(other.Text, CultureInfo.InvariantCulture)),
            _ => CompareFields(Fields(), other.Fields()),
        };
    }

    public bool Equals(PathElement? other) =>
        other is not null && (ReferenceEquals(this, other) || (Kind == other.Kind && string.Equals(Text, other.Text, StringComparison.Ordinal)));

    public override bool Equals(object? obj) => Equals(obj as PathElement);

    public override int GetHashCode() => HashCode.Combine(Kind, Text);

    /// <summary>As upstream's messages show it: .name, [name="main"], [="a"], [3].</summary>
    public override string ToString() => Kind switch
    {
        PathKind.Field => "." + Text,
        PathKind.Index => $"[{Text}]",
        PathKind.Value => $"[={Show(Fields()[0].Value)}]",
        _ => $"[{string.Join(',', Fields().Select(field => $"{field.Key}={Show(field.Value)}"))}]",
    };

    private static string CanonicalKeys(TreeMap keys)
    {
        if (keys.Count < 2)
        {
            return Canonical(keys);
        }

        var sorted = new TreeMap();
        foreach (var (name, value) in keys.Sorted())
        {
            sorted[name] = value;
        }

        return Canonical(sorted);
    }

    private static string Canonical(Tree tree) => System.Text.Encoding.UTF8.GetString(tree.ToJson());

    private KeyValuePair<string, TreeScalar>[] Fields()
    {
        if (_fields is not null)
        {
            return _fields;
        }

        var tree = Tree.Parse(System.Text.Encoding.UTF8.GetBytes(Text));
        return _fields = tree is TreeMap map
            ? [.. map.Entries.Select(entry => new KeyValuePair<string, TreeScalar>(entry.Key, Scalar(entry.Value)))]
            : [new("", Scalar(tree))];
    }

    private static TreeScalar Scalar(Tree tree) => tree as TreeScalar ?? TreeScalar.Of(tree.ToString());

    private static int CompareFields(KeyValuePair<string, TreeScalar>[] left, KeyValuePair<string, TreeScalar>[] right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            var order = string.CompareOrdinal(left[i].Key, right[i].Key);
            if (order == 0)
            {
                order = CompareValues(left[i].Value, right[i].Value);
            }

            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    /// <summary>Numbers before strings before truth values before null, as upstream orders values.</summary>
    private static int CompareValues(TreeScalar left, TreeScalar right)
    {
        var order = Rank(left.Kind).CompareTo(Rank(right.Kind));
        if (order != 0)
        {
            return order;
        }

        return left.Kind == TreeKind.Number
            ? double.Parse(left.Text, CultureInfo.InvariantCulture).CompareTo(double.Parse(right.Text, CultureInfo.InvariantCulture))
            : string.CompareOrdinal(left.Text, right.Text);
    }

    private static int Rank(TreeKind kind) => kind switch
    {
        TreeKind.Number => 0,
        TreeKind.String => 1,
        TreeKind.Bool => 2,
        _ => 3,
    };

    private static string Show(TreeScalar value) => value.Kind == TreeKind.String ? GoString.Quote(value.Text) : value.Text;
}
