using System.Globalization;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.Trees;

/// <summary>A text, number, truth value or null.</summary>
public sealed class TreeScalar : Tree
{
    internal TreeScalar(TreeKind kind, string text)
    {
        Kind = kind;
        Text = text;
    }

    public static TreeScalar Null { get; } = new(TreeKind.Null, "null");

    public static TreeScalar True { get; } = new(TreeKind.Bool, "true");

    public static TreeScalar False { get; } = new(TreeKind.Bool, "false");

    public override TreeKind Kind { get; }

    /// <summary>The string's characters; for the other kinds their JSON text.</summary>
    public string Text { get; }

    public static TreeScalar Of(string text) => new(TreeKind.String, text);

    public static TreeScalar Of(long number) => new(TreeKind.Number, number.ToString(CultureInfo.InvariantCulture));

    public static TreeScalar Of(bool value) => value ? True : False;

    /// <param name="text">A number in JSON's form; it is printed as given.</param>
    public static TreeScalar Number(string text) => new(TreeKind.Number, text);

    public override void WriteJson(JsonOutput output)
    {
        switch (Kind)
        {
            case TreeKind.String: output.Value(Text); break;
            case TreeKind.Null: output.Null(); break;
            case TreeKind.Bool: output.Value(ReferenceEquals(this, True)); break;
            default: output.Number(Text); break;
        }
    }

    public override Tree Clone() => this;

    public override bool DeepEquals(Tree other) =>
        other is TreeScalar scalar && scalar.Kind == Kind
        && (scalar.Text == Text || (Kind == TreeKind.Number && Amount(Text).Equals(Amount(scalar.Text))));

    private static object Amount(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact
            : double.Parse(text, CultureInfo.InvariantCulture);
}
