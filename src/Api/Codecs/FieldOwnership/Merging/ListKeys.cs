using System.Text;
using Kubestrel.Codecs.FieldOwnership.Schemas;
using Kubestrel.Codecs.FieldOwnership.Sets;
using Kubestrel.Codecs.Trees;

namespace Kubestrel.Codecs.FieldOwnership.Merging;

/// <summary>The path elements of list elements: by key fields with their defaults, or by value in a set.</summary>
internal static class ListKeys
{
    /// <summary>Null when the element has none (a key field without default is missing, or the element is no object or scalar).</summary>
    public static PathElement? Of(ReadOnlySpan<byte> json, OwnedValue list)
    {
        if (list.KeyNames.Length == 0)
        {
            return json[0] is (byte)'{' or (byte)'[' or (byte)'n' ? null : new(PathKind.Value, Encoding.UTF8.GetString(json));
        }

        if (json[0] != '{')
        {
            return null;
        }

        var text = new StringBuilder("{");
        foreach (var key in list.Keys)
        {
            var value = CompactJson.Find(json, key.Utf8Name);
            if (value.IsEmpty && key.Default is null)
            {
                return null;
            }

            Append(text, key, value.IsEmpty ? key.Default! : Encoding.UTF8.GetString(value));
        }

        return new(PathKind.Key, text.Append('}').ToString());
    }

    /// <summary>The same for trees; the error is upstream's.</summary>
    public static PathElement? Of(Tree item, OwnedValue list, out string error)
    {
        error = "";
        if (list.KeyNames.Length == 0)
        {
            error = item.Kind switch
            {
                TreeKind.Map => "associative list without keys has an element that's a map type",
                TreeKind.List => "not supported: associative list with lists as elements",
                TreeKind.Null => "associative list without keys has an element that's an explicit null",
                _ => "",
            };
            return error.Length > 0 ? null : new(PathKind.Value, item.ToString());
        }

        if (item is not TreeMap map)
        {
            error = item.IsNull ? "associative list with keys may not have a null element" : "associative list with keys may not have non-map elements";
            return null;
        }

        var text = new StringBuilder("{");
        foreach (var key in list.Keys)
        {
            var value = map.Find(key.Name)?.ToString() ?? key.Default;
            if (value is null)
            {
                error = $"associative list with keys has an element that omits key field {GoString.Quote(key.Name)} (and doesn't have default value)";
                return null;
            }

            Append(text, key, value);
        }

        return new(PathKind.Key, text.Append('}').ToString());
    }

    private static void Append(StringBuilder text, OwnedKey key, string value)
    {
        if (text.Length > 1)
        {
            text.Append(',');
        }

        text.Append('"').Append(key.Name).Append("\":").Append(value);
    }
}
