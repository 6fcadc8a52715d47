using System.Globalization;
using System.Text;
using Kubestrel.Codecs.Trees;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.Yaml;

/// <summary>Writes trees as YAML in upstream's layout: block style, keys sorted, lists level with their key, long lines folded.</summary>
public sealed class YamlWriter
{
    /// <summary>A longer key is written in the explicit form ("? key").</summary>
    private const int SimpleKeyLimit = 128;

    private readonly StringBuilder _text = new();

    private YamlWriter()
    {
    }

    public static byte[] FromJson(ReadOnlySpan<byte> json) => Encoding.UTF8.GetBytes(Write(Tree.Parse(json)));

    public static string Write(Tree tree)
    {
        var writer = new YamlWriter();
        if (tree is TreeMap { Count: > 0 } map)
        {
            writer.Mapping(map, 0, continues: true);
        }
        else if (tree is TreeList { Count: > 0 } list)
        {
            writer.Sequence(list, 0, continues: true);
        }
        else
        {
            writer.Scalar(tree, 0);
            writer._text.Append('\n');
        }

        return writer._text.ToString();
    }

    /// <param name="continues">The first entry stands on the current line (behind a dash, or at the start of the document).</param>
    private void Mapping(TreeMap map, int indent, bool continues)
    {
        var keys = map.Entries.ToList();
        keys.Sort(static (left, right) => NaturalOrder.Compare(left.Key, right.Key));
        foreach (var (key, value) in keys)
        {
            if (!continues)
            {
                _text.Append(' ', indent);
            }

            continues = false;
            var isSimple = Encoding.UTF8.GetByteCount(key) <= SimpleKeyLimit && !YamlText.IsMultiline(key);
            if (!isSimple)
            {
                _text.Append("? ");
                Text(key, indent, isKey: false);
                _text.Append('\n').Append(' ', indent).Append(':');
            }
            else
            {
                Text(key, indent, isKey: true);
                _text.Append(':');
            }

            switch (value)
            {
                case TreeMap { Count: > 0 } inner:
                    _text.Append(isSimple ? '\n' : ' ');
                    Mapping(inner, indent + 2, continues: !isSimple);
                    break;
                case TreeList { Count: > 0 } inner:
                    _text.Append(isSimple ? '\n' : ' ');
                    Sequence(inner, isSimple ? indent : indent + 2, continues: !isSimple);
                    break;
                default:
                    _text.Append(' ');
                    Scalar(value, indent);
                    _text.Append('\n');
                    break;
            }
        }
    }

    private void Sequence(TreeList list, int indent, bool continues)
    {
        foreach (var item in list.Items)
        {
            if (!continues)
            {
                _text.Append(' ', indent);
            }

            continues = false;
            _text.Append("- ");
            switch (item)
            {
                case TreeMap { Count: > 0 } inner:
                    Mapping(inner, indent + 2, continues: true);
                    break;
                case TreeList { Count: > 0 } inner:
                    Sequence(inner, indent + 2, continues: true);
                    break;
                default:
                    Scalar(item, indent);
                    _text.Append('\n');
                    break;
            }
        }
    }

    private void Scalar(Tree tree, int indent)
    {
        switch (tree)
        {
            case TreeMap:
                _text.Append("{}");
                break;
            case TreeList:
                _text.Append("[]");
                break;
            case TreeScalar { Kind: TreeKind.String } text:
                Text(text.Text, indent, isKey: false);
                break;
            case TreeScalar { Kind: TreeKind.Number } number:
                _text.Append(Number(number.Text));
                break;
            default:
                _text.Append(((TreeScalar)tree).Text);
                break;
        }
    }

    private static string Number(string text) =>
        text == "-0" ? "0"
        : long.TryParse(text, CultureInfo.InvariantCulture, out _) || ulong.TryParse(text, CultureInfo.InvariantCulture, out _) ? text
        : GoFloat.Shortest(double.Parse(text, CultureInfo.InvariantCulture));

    private void Text(string text, int indent, bool isKey)
    {
        var shape = YamlText.Analyze(text);
        if (text.Contains('\n', StringComparison.Ordinal))
        {
            if (shape.Literal && !isKey)
            {
                YamlText.AppendLiteral(_text, text, indent + 2);
                return;
            }
        }
        else if (!YamlScalars.NeedsQuotes(text))
        {
            if (shape.Plain)
            {
                YamlText.AppendFlow(_text, text, '\0', indent + 2, !isKey);
                return;
            }

            if (shape.SingleQuoted)
            {
                YamlText.AppendFlow(_text, text, '\'', indent + 2, !isKey);
                return;
            }
        }

        YamlText.AppendFlow(_text, text, '"', indent + 2, !isKey);
    }
}
