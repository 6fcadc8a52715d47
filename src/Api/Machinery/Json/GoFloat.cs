using System.Globalization;

namespace Kubestrel.Machinery.Json;

/// <summary>Floats with the fewest digits that read back the same, laid out as Go does.</summary>
public static class GoFloat
{
    /// <summary>As encoding/json prints: an exponent below 1e-6 and from 1e21 on, without padding when negative.</summary>
    public static string Json(double value)
    {
        var digits = Digits(value, out var exponent);
        if (value == 0 || exponent is >= -6 and < 21)
        {
            return Plain(value, digits, exponent);
        }

        return Scientific(value, digits, exponent, exponent < 0 ? "0" : "00");
    }

    /// <summary>The %g form with shortest precision: an exponent below 1e-4 and from 1e6 on, of two digits at least.</summary>
    public static string Shortest(double value)
    {
        var digits = Digits(value, out var exponent);
        return value == 0 || exponent is >= -4 and < 6 ? Plain(value, digits, exponent) : Scientific(value, digits, exponent, "00");
    }

    private static string Scientific(double value, string digits, int exponent, string form)
    {
        var mantissa = digits.Length == 1 ? digits : digits[..1] + "." + digits[1..];
        return $"{(value < 0 ? "-" : "")}{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent).ToString(form, CultureInfo.InvariantCulture)}";
    }

    private static string Plain(double value, string digits, int exponent)
    {
        var sign = double.IsNegative(value) ? "-" : "";
        if (value == 0)
        {
            return sign + "0";
        }

        return exponent < 0 ? sign + "0." + new string('0', -exponent - 1) + digits
            : exponent + 1 >= digits.Length ? sign + digits.PadRight(exponent + 1, '0')
            : sign + digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }

    /// <summary>The significant digits and the power of ten of the first one.</summary>
    private static string Digits(double value, out int exponent)
    {
        var text = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var leading = all.Length - all.TrimStart('0').Length;
        exponent += (point < 0 ? mantissa.Length : point) - 1 - leading;
        var digits = all.Trim('0');
        return digits.Length == 0 ? "0" : digits;
    }
}
