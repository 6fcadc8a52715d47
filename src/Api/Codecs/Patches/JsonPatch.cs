using System.Globalization;
using Kubestrel.Codecs.Trees;

namespace Kubestrel.Codecs.Patches;

/// <summary>
/// JSON patches (RFC 6902) with the leniences and error texts of upstream's library: negative indices, replace of a key that does not
/// exist, a first path segment that is not looked at.
/// </summary>
internal sealed class JsonPatch(Tree document)
{
    /// <summary>What all copy operations of one patch may add, in bytes.</summary>
    private const long CopyLimit = 3 * 1024 * 1024;

    private Tree _document = document;
    private long _copied;

    /// <summary>Applies the operations in order to a tree, which is changed in place.</summary>
    /// <returns>The result; or null and the text of the operation that failed.</returns>
    public static Tree? Apply(Tree document, IEnumerable<TreeMap> operations, out string error)
    {
        var patch = new JsonPatch(document);
        foreach (var operation in operations)
        {
            if (patch.Run(operation) is { } failure)
            {
                error = failure;
                return null;
            }
        }

        error = "";
        return patch._document;
    }

    private string? Run(TreeMap operation) => Text(operation, "op") switch
    {
        "add" => Add(operation),
        "remove" => Remove(operation),
        "replace" => Replace(operation),
        "move" => Move(operation),
        "copy" => Copy(operation),
        "test" => Test(operation),
        var other => $"Unexpected kind: {other ?? "unknown"}",
    };

    private string? Add(TreeMap operation)
    {
        if (Text(operation, "path") is not { } path)
        {
            return "add operation failed to decode path: missing value";
        }

        return Find(path) is not { } place
            ? $"add operation does not apply: doc is missing path: \"{path}\": missing value"
            : Wrap($"error in add for path: '{path}'", Put(place, Value(operation)));
    }

    private string? Remove(TreeMap operation)
    {
        if (Text(operation, "path") is not { } path)
        {
            return "remove operation failed to decode path: missing value";
        }

        return Find(path) is not { } place
            ? $"remove operation does not apply: doc is missing path: \"{path}\": missing value"
            : Wrap($"error in remove for path: '{path}'", Take(place));
    }

    private string? Replace(TreeMap operation)
    {
        if (Text(operation, "path") is not { } path)
        {
            return "replace operation failed to decode path: operation missing path field: missing value";
        }

        var value = Value(operation);
        if (path.Length == 0)
        {
            _document = value is TreeScalar ? _document : value;
            return null;
        }

        if (Find(path) is not { } place)
        {
            return $"replace operation does not apply: doc is missing path: {path}: missing value";
        }

        switch (place.Container)
        {
            case TreeMap map:
                map[place.Key] = value;
                return null;
            case TreeList list when Index(place.Key, list.Count, list.Count - 1, out var index) is null:
                list[index] = value;
                return null;
            default:
                return $"replace operation does not apply: doc is missing key: {path}: missing value";
        }
    }

    private string? Move(TreeMap operation)
    {
        if (Text(operation, "from") is not { } from)
        {
            return "move operation failed to decode from: operation, missing from field: missing value";
        }

        if (Find(from) is not { } source)
        {
            return $"move operation does not apply: doc is missing from path: {from}: missing value";
        }

        if ((Get(source, out var value) ?? Take(source)) is { } error)
        {
            return $"error in move for path: '{source.Key}': {error}";
        }

        if (Text(operation, "path") is not { } path)
        {
            return "move operation failed to decode path: operation missing path field: missing value";
        }

        return Find(path) is not { } place
            ? $"move operation does not apply: doc is missing destination path: {path}: missing value"
            : Wrap($"error in move for path: '{path}'", Put(place, value ?? TreeScalar.Null));
    }

    private string? Copy(TreeMap operation)
    {
        if (Text(operation, "from") is not { } from)
        {
            return "copy operation failed to decode from: operation, missing from field: missing value";
        }

        if (Find(from) is not { } source)
        {
            return $"copy operation does not apply: doc is missing from path: {from}: missing value";
        }

        if (Get(source, out var value) is { } error)
        {
            return $"error in copy for from: '{from}': {error}";
        }

        if (Text(operation, "path") is not { } path)
        {
            return "copy operation failed to decode path: missing value";
        }

        if (Find(path) is not { } place)
        {
            return $"copy operation does not apply: doc is missing destination path: {path}: missing value";
        }

        _copied += value?.ToJson().Length ?? 0;
        return _copied > CopyLimit
            ? string.Create(CultureInfo.InvariantCulture, $"Unable to complete the copy, the accumulated size increase of copy is {_copied}, exceeding the limit {CopyLimit}")
            : Wrap("error while adding value during copy", Put(place, value?.Clone() ?? TreeScalar.Null));
    }

    private string? Test(TreeMap operation)
    {
        if (Text(operation, "path") is not { } path)
        {
            return "test operation failed to decode path: operation missing path field: missing value";
        }

        var expected = Value(operation);
        var actual = _document;
        if (path.Length > 0)
        {
            if (Find(path) is not { } place)
            {
                return $"test operation does not apply: is missing path: {path}: missing value";
            }

            if (Get(place, out var found) is { } error)
            {
                return $"error in test for path: '{path}': {error}";
            }

            actual = found ?? TreeScalar.Null;
        }

        return Same(actual, expected) ? null : $"testing value {path} failed: test failed";
    }

    /// <summary>Numbers are the same only in the same spelling, as upstream compares.</summary>
    private static bool Same(Tree left, Tree right) => (left, right) switch
    {
        (TreeMap a, TreeMap b) => a.Count == b.Count && a.Entries.All(entry => b.Find(entry.Key) is { } other && Same(entry.Value, other)),
        (TreeList a, TreeList b) => a.Count == b.Count && a.Items.Zip(b.Items).All(pair => Same(pair.First, pair.Second)),
        (TreeScalar a, TreeScalar b) => a.Kind == b.Kind && a.Text == b.Text,
        _ => false,
    };

    private Place? Find(string path)
    {
        var parts = path.Split('/');
        if (parts.Length < 2)
        {
            return null;
        }

        var container = _document;
        foreach (var part in parts.AsSpan(1, parts.Length - 2))
        {
            if (Get(new(container, Decode(part)), out var next) is not null || next is not (TreeMap or TreeList))
            {
                return null;
            }

            container = next;
        }

        return new(container, Decode(parts[^1]));
    }

    private static string? Get(Place place, out Tree? value)
    {
        value = null;
        if (place.Container is TreeMap map)
        {
            value = map.Find(place.Key) is { IsNull: false } found ? found : null;
            return null;
        }

        var list = (TreeList)place.Container;
        if (Index(place.Key, list.Count, list.Count - 1, out var index) is { } error)
        {
            return error;
        }

        value = list[index].IsNull ? null : list[index];
        return null;
    }

    private static string? Put(Place place, Tree value)
    {
        if (place.Container is TreeMap map)
        {
            map[place.Key] = value;
            return null;
        }

        var list = (TreeList)place.Container;
        if (place.Key == "-")
        {
            list.Items.Add(value);
            return null;
        }

        if (Index(place.Key, list.Count + 1, list.Count, out var index) is { } error)
        {
            return error.StartsWith("strconv", StringComparison.Ordinal) ? $"value was not a proper array index: '{place.Key}': {error}" : error;
        }

        list.Items.Insert(index, value);
        return null;
    }

    private static string? Take(Place place)
    {
        if (place.Container is TreeMap map)
        {
            return map.Remove(place.Key) ? null : $"Unable to remove nonexistent key: {place.Key}: missing value";
        }

        var list = (TreeList)place.Container;
        if (Index(place.Key, list.Count, list.Count - 1, out var index) is { } error)
        {
            return error;
        }

        list.Items.RemoveAt(index);
        return null;
    }

    /// <summary>Reads an index; negative ones count from the end of <paramref name="size"/> places.</summary>
    private static string? Index(string key, int size, int last, out int index)
    {
        if (!int.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out index))
        {
            return $"strconv.Atoi: parsing {GoString.Quote(key)}: invalid syntax";
        }

        if (index > last || index < -size)
        {
            return string.Create(CultureInfo.InvariantCulture, $"Unable to access invalid index: {index}: invalid index referenced");
        }

        index += index < 0 ? size : 0;
        return null;
    }

    private static Tree Value(TreeMap operation) => operation.Find("value") ?? TreeScalar.Null;

    private static string? Text(TreeMap operation, string name) => operation.Find(name) is TreeScalar { Kind: TreeKind.String } text ? text.Text : null;

    private static string Decode(string part) => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static string? Wrap(string context, string? error) => error is null ? null : $"{context}: {error}";

    private readonly record struct Place(Tree Container, string Key);
}
