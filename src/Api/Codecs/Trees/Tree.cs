using System.Runtime.CompilerServices;
using System.Text.Json;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.Trees;

/// <summary>
/// A JSON value without a type, for patches and custom resources. Maps and lists can be changed in place, scalars cannot;
/// numbers keep their text and maps their order. A tree belongs to one owner: share parts of it only through <see cref="Clone"/>.
/// </summary>
public abstract class Tree
{
    /// <summary>Reads JSON text; of a key that occurs twice the last value counts. Throws <see cref="JsonFormatException"/>.</summary>
    /// <param name="json">One JSON value.</param>
    /// <param name="strict">Collects duplicate keys.</param>
    public static Tree Parse(ReadOnlySpan<byte> json, StrictErrors? strict = null)
    {
        var input = new JsonInput(json, strict);
        var tree = Read(ref input);
        input.End();
        return tree;
    }

    /// <summary>Reads the value the input stands on.</summary>
    public static Tree Read(ref JsonInput input)
    {
        switch (input.Token)
        {
            case JsonTokenType.String:
                return new TreeScalar(TreeKind.String, input.ReadString());
            case JsonTokenType.Number:
                return new TreeScalar(TreeKind.Number, input.NumberText);
            case JsonTokenType.True:
                return TreeScalar.True;
            case JsonTokenType.False:
                return TreeScalar.False;
            case JsonTokenType.Null:
                return TreeScalar.Null;
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new JsonFormatException("exceeded max depth");
        }

        return input.Token == JsonTokenType.StartObject ? ReadMap(ref input) : ReadList(ref input);
    }

    public abstract TreeKind Kind { get; }

    public bool IsNull => Kind == TreeKind.Null;

    public abstract void WriteJson(JsonOutput output);

    public abstract Tree Clone();

    /// <summary>Same value: maps in any order, numbers by amount.</summary>
    public abstract bool DeepEquals(Tree other);

    public byte[] ToJson()
    {
        using var output = new JsonOutput();
        WriteJson(output);
        return output.ToArray();
    }

    /// <summary>The JSON text with the keys of all maps sorted, as Go prints its maps.</summary>
    public string ToSortedText()
    {
        using var output = new JsonOutput();
        WriteSorted(output);
        return System.Text.Encoding.UTF8.GetString(output.Written);
    }

    /// <summary>Writes the value with the keys of all maps sorted.</summary>
    public void WriteSorted(JsonOutput output)
    {
        switch (this)
        {
            case TreeMap map:
                output.BeginObject();
                foreach (var (key, value) in map.Sorted())
                {
                    output.Key(key);
                    value.WriteSorted(output);
                }

                output.EndObject();
                break;
            case TreeList list:
                output.BeginList();
                foreach (var item in list.Items)
                {
                    item.WriteSorted(output);
                }

                output.EndList();
                break;
            default:
                WriteJson(output);
                break;
        }
    }

    public override string ToString() => System.Text.Encoding.UTF8.GetString(ToJson());

    private static TreeMap ReadMap(ref JsonInput input)
    {
        var map = new TreeMap();
        input.BeginMap("map[string]interface {}");
        while (input.NextKey(out var key))
        {
            if (map.ContainsKey(key))
            {
                input.DuplicateKey();
            }

            map[key] = Read(ref input);
        }

        return map;
    }

    private static TreeList ReadList(ref JsonInput input)
    {
        var list = new TreeList();
        input.BeginList("interface {}");
        while (input.NextElement())
        {
            list.Items.Add(Read(ref input));
        }

        return list;
    }
}
