using System.Globalization;

namespace Kubestrel.Machinery;

/// <summary>A number or a text such as a port name or a percentage; <c>default</c> is the number 0.</summary>
public readonly record struct IntOrString
{
    private readonly string? _text;

    public IntOrString(int value) => IntValue = value;

    public IntOrString(string value) => _text = value;

    internal IntOrString(bool isString, int value, string text)
    {
        IntValue = value;
        _text = isString ? text : null;
    }

    public bool IsString => _text is not null;

    public int IntValue { get; }

    public string StringValue => _text ?? "";

    public static implicit operator IntOrString(int value) => new(value);

    public static implicit operator IntOrString(string value) => new(value);

    /// <summary>
    /// The number itself, or the percentage of <paramref name="total"/>; null when the text is neither a percentage nor a number.
    /// </summary>
    public int? Scaled(int total, bool roundUp)
    {
        if (!IsString)
        {
            return IntValue;
        }

        if (!StringValue.EndsWith('%') || !int.TryParse(StringValue.AsSpan(0, StringValue.Length - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var percent))
        {
            return null;
        }

        var scaled = (long)percent * total;
        return (int)(roundUp ? Math.Ceiling(scaled / 100.0) : Math.Floor(scaled / 100.0));
    }

    public override string ToString() => _text ?? IntValue.ToString(CultureInfo.InvariantCulture);
}
