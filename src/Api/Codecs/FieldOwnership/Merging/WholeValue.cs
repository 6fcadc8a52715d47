using Kubestrel.Codecs.FieldOwnership.Schemas;
using Kubestrel.Codecs.FieldOwnership.Sets;

namespace Kubestrel.Codecs.FieldOwnership.Merging;

/// <summary>
/// The paths of a value that had no counterpart before: everything in it is new, so its set is built from the top in one pass. Most of
/// what a created object consists of comes this way.
/// </summary>
internal static class WholeValue
{
    /// <param name="json">In our encoder's form.</param>
    /// <param name="type">Not atomic.</param>
    public static FieldSet Paths(ReadOnlySpan<byte> json, OwnedValue type)
    {
        var paths = new FieldSet();
        if (json.Length <= 2 || json[0] is not ((byte)'{' or (byte)'['))
        {
            return paths;
        }

        switch (type.Shape)
        {
            case OwnedShape.Struct:
                Struct(paths, json, type.Type);
                break;
            case OwnedShape.Map:
                Map(paths, json, type.Element!);
                break;
            default:
                List(paths, json, type);
                break;
        }

        return paths;
    }

    private static void Struct(FieldSet paths, ReadOnlySpan<byte> json, OwnedType type)
    {
        var members = new CompactJson(json);
        var from = 0;
        while (members.NextMember(out var name, out var value))
        {
            if (type.Find(name, from) is { } field)
            {
                from = field.Position + 1;
                Put(paths, field.Element, value, field.Value);
            }
        }
    }

    private static void Map(FieldSet paths, ReadOnlySpan<byte> json, OwnedValue element)
    {
        var members = new CompactJson(json);
        while (members.NextMember(out var name, out var value))
        {
            Put(paths, PathElement.Field(CompactJson.Text(name)), value, element);
        }
    }

    /// <summary>Elements that occur twice under one key are one value, owned whole.</summary>
    private static void List(FieldSet paths, ReadOnlySpan<byte> json, OwnedValue type)
    {
        var elements = new CompactJson(json);
        while (elements.NextElement(out var value))
        {
            if (ListKeys.Of(value, type) is not { } key)
            {
                continue;
            }

            if (paths.TryGet(key, out _))
            {
                paths.Put(key, null);
            }
            else
            {
                Put(paths, key, value, type.Element!);
            }
        }
    }

    private static void Put(FieldSet paths, PathElement element, ReadOnlySpan<byte> value, OwnedValue type) =>
        paths.Put(element, type.Atomic ? null : Paths(value, type));
}
