using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Kubestrel.Machinery.Json;

/// <summary>
/// Reads one JSON value for the generated decoders. It stands on a value's first token before each Read call and on its last after it.
/// Field names are compared as bytes; the current path is kept only as references so that errors can name it.
/// </summary>
public ref partial struct JsonInput
{
    /// <summary>Upstream's limit of nested values.</summary>
    public const int MaxDepth = 10_000;

    private readonly ReadOnlySpan<byte> _source;
    private readonly StrictErrors? _strict;
    private Utf8JsonReader _reader;
    private PathElement[] _path;
    private int _depth;

    /// <param name="source">The whole JSON text.</param>
    /// <param name="strict">Collects unknown and duplicate fields; null ignores them.</param>
    public JsonInput(ReadOnlySpan<byte> source, StrictErrors? strict = null)
    {
        _source = source;
        _strict = strict;
        _reader = new Utf8JsonReader(source, new JsonReaderOptions { MaxDepth = MaxDepth });
        _path = new PathElement[16];
        Advance();
    }

    public readonly JsonTokenType Token => _reader.TokenType;

    public readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    /// <summary>Enters an object; false when the value is null.</summary>
    /// <param name="type">Upstream's name of the type, for errors.</param>
    public bool BeginObject(string type)
    {
        if (_reader.TokenType == JsonTokenType.StartObject)
        {
            Push(type);
            return true;
        }

        return IsNull ? false : throw Mismatch(type);
    }

    /// <summary>Moves to the next field's value; false behind the last one.</summary>
    public bool NextField(out ReadOnlySpan<byte> name)
    {
        Advance();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            _depth--;
            name = default;
            return false;
        }

        name = _reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(JsonStrings.Unescape(_reader.ValueSpan)) : _reader.ValueSpan;
        Advance();
        return true;
    }

    /// <summary>Notes that the field with this position was met: sets the path and reports a second occurrence.</summary>
    public void Seen(ref UInt128 seen, int position, string name)
    {
        _path[_depth].Name = name;
        var bit = UInt128.One << position;
        if ((seen & bit) != 0)
        {
            _strict?.Duplicate(Path());
        }

        seen |= bit;
    }

    /// <summary>Passes over a field that the type does not have.</summary>
    public void Unknown(ReadOnlySpan<byte> name)
    {
        if (_strict is not null)
        {
            _path[_depth].Name = Encoding.UTF8.GetString(name);
            _strict.Unknown(Path());
        }

        Skip();
    }

    /// <summary>Enters a list; false when the value is null.</summary>
    public bool BeginList(string elementType)
    {
        if (_reader.TokenType == JsonTokenType.StartArray)
        {
            Push(_path[_depth].Type);
            _path[_depth].Index = -1;
            return true;
        }

        return IsNull ? false : throw Mismatch("[]" + elementType);
    }

    public bool NextElement()
    {
        Advance();
        if (_reader.TokenType == JsonTokenType.EndArray)
        {
            _depth--;
            return false;
        }

        _path[_depth].Index++;
        return true;
    }

    /// <summary>Enters a map; false when the value is null.</summary>
    public bool BeginMap(string type)
    {
        if (_reader.TokenType == JsonTokenType.StartObject)
        {
            Push(_path[_depth].Type);
            _path[_depth].IsMap = true;
            return true;
        }

        return IsNull ? false : throw Mismatch(type);
    }

    public bool NextKey(out string key)
    {
        Advance();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            _depth--;
            key = "";
            return false;
        }

        key = Text();
        _path[_depth].Name = key;
        Advance();
        return true;
    }

    public readonly void DuplicateKey() => _strict?.Duplicate(Path());

    public void Skip()
    {
        try
        {
            _reader.Skip();
        }
        catch (JsonException exception)
        {
            throw Syntax(exception);
        }
    }

    /// <summary>Fails unless the text holds nothing but blanks behind the value.</summary>
    public void End()
    {
        try
        {
            if (_reader.Read())
            {
                throw new JsonFormatException("invalid character after top-level value");
            }
        }
        catch (JsonException exception)
        {
            throw Syntax(exception);
        }
    }

    public readonly JsonFormatException Mismatch(string type)
    {
        var found = _reader.TokenType switch
        {
            JsonTokenType.StartObject => "object",
            JsonTokenType.StartArray => "array",
            JsonTokenType.String => "string",
            JsonTokenType.Number => "number",
            JsonTokenType.True or JsonTokenType.False => "bool",
            _ => "null",
        };
        return Mismatch(found, type);
    }

    internal readonly JsonFormatException Mismatch(string found, string type)
    {
        var owner = _path[_depth].Type;
        return new JsonFormatException(owner is null
            ? $"json: cannot unmarshal {found} into Go value of type {type}"
            : $"json: cannot unmarshal {found} into Go struct field {owner[(owner.LastIndexOf('.') + 1)..]}.{FieldNames()} of type {type}");
    }

    private static JsonFormatException Syntax(JsonException exception) => new(JsonSyntax.Describe(exception));

    private void Advance()
    {
        try
        {
            if (!_reader.Read())
            {
                throw new JsonFormatException("unexpected end of JSON input");
            }
        }
        catch (JsonException exception)
        {
            throw Syntax(exception);
        }
    }

    private void Push(string? type)
    {
        if (++_depth == _path.Length)
        {
            Array.Resize(ref _path, 2 * _depth);
        }

        _path[_depth] = new PathElement { Type = type };
    }

    private readonly string Path()
    {
        var text = new StringBuilder();
        for (var i = 1; i <= _depth; i++)
        {
            if (_path[i].Name is { } name)
            {
                text.Append(text.Length > 0 ? "." : "").Append(name);
            }
            else
            {
                text.Append('[').Append(_path[i].Index).Append(']');
            }
        }

        return text.ToString();
    }

    /// <summary>The fields on the way without map keys, as Go names them in errors.</summary>
    private readonly string FieldNames()
    {
        var names = new List<string>();
        for (var i = 1; i <= _depth; i++)
        {
            if (!_path[i].IsMap && _path[i].Name is { } name)
            {
                names.Add(name);
            }
        }

        return string.Join('.', names);
    }

    private struct PathElement
    {
        public string? Name;
        public string? Type;
        public int Index;
        public bool IsMap;
    }
}
