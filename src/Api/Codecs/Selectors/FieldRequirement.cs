namespace Kubestrel.Codecs.Selectors;

/// <param name="Negated">The field must differ from the value.</param>
public readonly record struct FieldRequirement(string Field, string Value, bool Negated)
{
    public override string ToString() => $"{Field}{(Negated ? "!=" : "=")}{Escape(Value)}";

    private static string Escape(string value) =>
        value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace(",", @"\,", StringComparison.Ordinal).Replace("=", @"\=", StringComparison.Ordinal);
}
