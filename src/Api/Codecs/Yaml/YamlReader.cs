using System.Globalization;
using System.Runtime.CompilerServices;
using Kubestrel.Codecs.Trees;
using Kubestrel.Machinery.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kubestrel.Codecs.Yaml;

/// <summary>
/// Reads the first document of a YAML text into a tree as upstream does: YAML 1.1 scalars, anchors with bounded expansion,
/// merge keys, keys of any scalar type turned into text.
/// </summary>
public sealed class YamlReader
{
    /// <summary>Aliases may make up at most 99 % of the nodes (10 % in documents of millions), once there are more than 100.</summary>
    private const int FreeAliases = 100;
    private const int FreeNodes = 1000;
    private const double LowRange = 400_000;
    private const double HighRange = 4_000_000;

    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => c is not ('\t' or '\n' or '\r' or (>= ' ' and <= '~') or '\u0085')), '\uFFFE', '\uFFFF']);

    private readonly IParser _parser;
    private readonly Dictionary<string, Node> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<Node> _open = [];
    private readonly List<string> _duplicates = [];
    private int _nodes;
    private int _aliasNodes;
    private int _aliasDepth;

    private YamlReader(IParser parser) => _parser = parser;

    /// <summary>The text as JSON, keys sorted; throws <see cref="JsonFormatException"/> with upstream's text ("yaml: line 2: ...").</summary>
    /// <param name="yaml">UTF-8.</param>
    /// <param name="strict">Gets one message for all keys that occur twice.</param>
    public static byte[] ToJson(ReadOnlySpan<byte> yaml, StrictErrors? strict)
    {
        var tree = Parse(yaml, strict);
        using var output = new JsonOutput();
        tree.WriteSorted(output);
        return output.ToArray();
    }

    public static Tree Parse(ReadOnlySpan<byte> yaml, StrictErrors? strict = null)
    {
        try
        {
            var text = System.Text.Encoding.UTF8.GetString(yaml);
            if (text.AsSpan().IndexOfAny(Forbidden) >= 0)
            {
                throw new JsonFormatException("yaml: control characters are not allowed");
            }

            var reader = new YamlReader(new Parser(new StringReader(text)));
            var tree = reader.ReadDocument();
            if (strict is not null && reader._duplicates.Count > 0)
            {
                strict.Add("yaml: unmarshal errors:\n  " + string.Join("\n  ", reader._duplicates));
            }

            return tree;
        }
        catch (YamlException exception)
        {
            throw new JsonFormatException(YamlErrors.Describe(exception));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The parser library lets some malformed texts through to its own internals.
            throw new JsonFormatException("yaml: unknown problem parsing YAML content");
        }
    }

    private Tree ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return TreeScalar.Null;
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode();
        _parser.Consume<DocumentEnd>();
        return Convert(root);
    }

    private Node ReadNode()
    {
        EnsureStack();
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return _anchors.TryGetValue(alias.Value.Value, out var target)
                ? new Node(alias, null, target)
                : throw new JsonFormatException($"yaml: unknown anchor '{alias.Value.Value}' referenced");
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return Anchor(new Node(scalar, null, null));
        }

        if (_parser.TryConsume<SequenceStart>(out var sequence))
        {
            var node = Anchor(new Node(sequence, [], null));
            while (!_parser.TryConsume<SequenceEnd>(out _))
            {
                node.Children!.Add(ReadNode());
            }

            return node;
        }

        var mapping = Anchor(new Node(_parser.Consume<MappingStart>(), [], null));
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            mapping.Children!.Add(ReadNode());
            mapping.Children.Add(ReadNode());
        }

        return mapping;
    }

    private Node Anchor(Node node)
    {
        if (node.Event is NodeEvent { Anchor.IsEmpty: false } named)
        {
            _anchors[named.Anchor.Value] = node;
        }

        return node;
    }

    private Tree Convert(Node node)
    {
        EnsureStack();
        _nodes++;
        if (_aliasDepth > 0)
        {
            _aliasNodes++;
        }

        if (_aliasNodes > FreeAliases && _nodes > FreeNodes && (double)_aliasNodes / _nodes > AllowedRatio(_nodes))
        {
            throw new JsonFormatException("yaml: document contains excessive aliasing");
        }

        switch (node.Event)
        {
            case AnchorAlias alias:
                if (!_open.Add(node.Target!))
                {
                    throw new JsonFormatException($"yaml: anchor '{alias.Value.Value}' value contains itself");
                }

                _aliasDepth++;
                var value = Convert(node.Target!);
                _aliasDepth--;
                _open.Remove(node.Target!);
                return value;
            case Scalar scalar:
                return YamlScalars.Resolve(scalar);
            case SequenceStart:
                return new TreeList(node.Children!.Select(Convert));
            default:
                return ConvertMapping(node);
        }
    }

    private TreeMap ConvertMapping(Node node)
    {
        var map = new TreeMap();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < node.Children!.Count; i += 2)
        {
            var key = node.Children[i];
            if (key.Event is Scalar { Value: "<<", IsPlainImplicit: true })
            {
                Merge(node.Children[i + 1], map, seen);
                continue;
            }

            var value = Convert(node.Children[i + 1]);
            var name = KeyText(key, value, out var shown);
            if (!seen.Add(name))
            {
                _duplicates.Add(string.Create(CultureInfo.InvariantCulture, $"line {node.Children[i].Event.Start.Line}: key {shown} already set in map"));
            }

            map[name] = value;
        }

        return map;
    }

    /// <summary>Keys merged in give way to the mapping's own, which may come later.</summary>
    private void Merge(Node source, TreeMap map, HashSet<string> own)
    {
        var target = source.Target ?? source;
        if (target.Event is MappingStart)
        {
            foreach (var (key, value) in ((TreeMap)Convert(source)).Entries)
            {
                if (!own.Contains(key))
                {
                    map[key] = value;
                }
            }
        }
        else if (target.Event is SequenceStart && source.Target is null)
        {
            for (var i = target.Children!.Count - 1; i >= 0; i--)
            {
                Merge(target.Children[i], map, own);
            }
        }
        else
        {
            throw new JsonFormatException("yaml: map merge requires map or sequence of maps as the value");
        }
    }

    private string KeyText(Node key, Tree value, out string shown)
    {
        if (Convert(key) is not TreeScalar scalar)
        {
            throw new JsonFormatException("yaml: invalid map key: " + (key.Target ?? key).Event.GetType().Name);
        }

        if (scalar.Kind == TreeKind.Null)
        {
            throw new JsonFormatException("unsupported map key of type: %!s(<nil>), key: <nil>, value: " + value switch
            {
                TreeScalar { Kind: TreeKind.String } text => GoString.Quote(text.Text),
                TreeScalar { Kind: TreeKind.Null } => "<nil>",
                _ => value.ToString(),
            });
        }

        shown = scalar.Kind == TreeKind.String ? GoString.Quote(scalar.Text) : scalar.Text;
        return scalar.Text;
    }

    private static double AllowedRatio(int nodes) =>
        nodes <= LowRange ? 0.99 : nodes >= HighRange ? 0.10 : 0.99 - (0.89 * ((nodes - LowRange) / (HighRange - LowRange)));

    private static void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new JsonFormatException("yaml: exceeded max depth of 10000");
        }
    }

    private sealed record Node(ParsingEvent Event, List<Node>? Children, Node? Target)
    {
        public bool Equals(Node? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
    }
}
