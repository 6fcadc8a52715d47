using System.Globalization;

namespace Kubestrel.Machinery;

/// <summary>Where in an object a value stands, written as upstream writes it: spec.containers[0].env[name].</summary>
public sealed class FieldPath
{
    private readonly FieldPath? _parent;
    private readonly string _text;

    private FieldPath(FieldPath? parent, string text)
    {
        _parent = parent;
        _text = text;
    }

    /// <summary>The path of the whole object, of which errors print no name.</summary>
    public static FieldPath Root { get; } = new(null, "");

    public static FieldPath Of(params ReadOnlySpan<string> names)
    {
        var path = Root;
        foreach (var name in names)
        {
            path = path.Child(name);
        }

        return path;
    }

    public FieldPath Child(string name) => new(this, _parent is null ? name : "." + name);

    public FieldPath Child(string name, string more) => Child(name).Child(more);

    public FieldPath Index(int index) => new(this, string.Create(CultureInfo.InvariantCulture, $"[{index}]"));

    public FieldPath Key(string key) => new(this, $"[{key}]");

    public override string ToString() => _parent is null ? _text : _parent + _text;
}
