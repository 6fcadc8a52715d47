using System.Globalization;

namespace Kubestrel.Codecs.Json;

/// <summary>Floats in Go's shortest %g form, which YAML output uses: an exponent below 1e-4 and from 1e6 on.</summary>
internal static class GoFloat
{
    public static string Format(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var digits = Digits(shortest, out var exponent);
        if (value == 0)
        {
            return double.IsNegative(value) ? "-0" : "0";
        }

        var sign = value < 0 ? "-" : "";
        if (exponent is < -4 or >= 6)
        {
            var mantissa = digits.Length == 1 ? digits : digits[..1] + "." + digits[1..];
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        }

        if (exponent < 0)
        {
            return sign + "0." + new string('0', -exponent - 1) + digits;
        }

        return exponent + 1 >= digits.Length
            ? sign + digits.PadRight(exponent + 1, '0')
            : sign + digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }

    /// <summary>The significant digits of a printed number and the power of ten of the first one.</summary>
    private static string Digits(string text, out int exponent)
    {
        var rest = text.TrimStart('-');
        var mark = rest.IndexOf('E', StringComparison.Ordinal);
        exponent = mark < 0 ? 0 : int.Parse(rest.AsSpan(mark + 1), CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? rest : rest[..mark];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa.Length : point;
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var leading = all.Length - all.TrimStart('0').Length;
        exponent += whole - 1 - leading;
        var digits = all.Trim('0');
        return digits.Length == 0 ? "0" : digits;
    }
}
