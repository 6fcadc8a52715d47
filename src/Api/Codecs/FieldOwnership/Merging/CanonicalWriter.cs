using Kubestrel.Codecs.FieldOwnership.Schemas;
using Kubestrel.Codecs.Trees;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.FieldOwnership.Merging;

/// <summary>Writes a tree in the encoder's order (fields as the schema has them, map keys sorted), so that it can be compared with encoded objects.</summary>
internal static class CanonicalWriter
{
    public static void Write(Tree tree, OwnedValue type, JsonOutput output)
    {
        switch (tree)
        {
            case TreeMap map when type.Shape == OwnedShape.Struct:
                output.BeginObject();
                foreach (var field in type.Type.Fields)
                {
                    if (map.Find(field.Name) is { } value)
                    {
                        output.Key(field.Name);
                        Write(value, field.Value, output);
                    }
                }

                output.EndObject();
                break;
            case TreeMap map when type.Shape == OwnedShape.Map:
                output.BeginObject();
                foreach (var (key, value) in map.Sorted())
                {
                    output.Key(key);
                    Write(value, type.Element!, output);
                }

                output.EndObject();
                break;
            case TreeList list when type.Shape == OwnedShape.List:
                output.BeginList();
                foreach (var item in list.Items)
                {
                    Write(item, type.Element!, output);
                }

                output.EndList();
                break;
            default:
                tree.WriteJson(output);
                break;
        }
    }
}
