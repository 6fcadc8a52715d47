using System.Globalization;
using System.Numerics;

namespace Kubestrel.Machinery;

/// <summary>
/// A resource amount: exact to 10^-9 (finer parts round away from zero) and capped at ±(2^63-1), as upstream's.
/// Printing gives the canonical form: no fraction, the largest suffix that keeps the number whole.
/// </summary>
public readonly struct Quantity : IEquatable<Quantity>, IComparable<Quantity>
{
    private const string Shape = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
    private const int NanoDigits = 9;
    private static readonly Int128 NanosPerUnit = 1_000_000_000;
    private static readonly Int128 MaxNanos = (Int128)long.MaxValue * NanosPerUnit;
    private static readonly string[] DecimalSuffixes = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];
    private static readonly string[] BinarySuffixes = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    private readonly Int128 _nanos;

    private Quantity(Int128 nanos, QuantityFormat format)
    {
        _nanos = nanos > MaxNanos ? MaxNanos : nanos < -MaxNanos ? -MaxNanos : nanos;
        Format = format;
    }

    public static Quantity Zero => default;

    public QuantityFormat Format { get; }

    public bool IsZero => _nanos == 0;

    public int Sign => Int128.Sign(_nanos);

    /// <summary>The amount in whole units, rounded up (away from zero), as upstream's Value().</summary>
    public long Value => DivideAwayFromZero(NanosPerUnit);

    /// <summary>The amount in thousandths, rounded up; capped at the range of a long.</summary>
    public long MilliValue => DivideAwayFromZero(1_000_000);

    public static Quantity FromUnits(long value, QuantityFormat format = QuantityFormat.DecimalSI) => new(value * NanosPerUnit, format);

    public static Quantity FromMilli(long value) => new((Int128)value * 1_000_000, QuantityFormat.DecimalSI);

    public static Quantity Parse(string text) =>
        TryParse(text, out var quantity, out var error) ? quantity : throw new FormatException(error);

    public static bool TryParse(string text, out Quantity quantity, out string error)
    {
        quantity = default;
        error = Shape;
        var rest = text.AsSpan();
        var negative = rest.StartsWith("-");
        if (negative || rest.StartsWith("+"))
        {
            rest = rest[1..];
        }

        var end = rest.IndexOfAnyExcept("0123456789.");
        var number = end < 0 ? rest : rest[..end];
        var suffix = end < 0 ? default : rest[end..];
        if (number.IsEmpty || suffix.IndexOfAnyExcept("eEinumkKMGTP+-0123456789") >= 0)
        {
            return false;
        }

        var point = number.IndexOf('.');
        var whole = point < 0 ? number : number[..point];
        var fraction = point < 0 ? default : number[(point + 1)..];
        if (fraction.Contains('.'))
        {
            return false;
        }

        if (whole.IsEmpty && fraction.IsEmpty)
        {
            error = "unable to parse numeric part of quantity";
            return false;
        }

        if (!TryReadSuffix(suffix, out var format, out var baseTwo, out var exponent))
        {
            error = "unable to parse quantity's suffix";
            return false;
        }

        var nanos = ToNanos(whole, fraction, baseTwo, exponent);
        quantity = new(negative ? -nanos : nanos, format);
        return true;
    }

    public static Quantity operator +(Quantity left, Quantity right) => new(left._nanos + right._nanos, left.IsZero ? right.Format : left.Format);

    public static Quantity operator -(Quantity left, Quantity right) => new(left._nanos - right._nanos, left.IsZero ? right.Format : left.Format);

    public static Quantity operator -(Quantity value) => new(-value._nanos, value.Format);

    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    public static bool operator <(Quantity left, Quantity right) => left._nanos < right._nanos;

    public static bool operator >(Quantity left, Quantity right) => left._nanos > right._nanos;

    public static bool operator <=(Quantity left, Quantity right) => left._nanos <= right._nanos;

    public static bool operator >=(Quantity left, Quantity right) => left._nanos >= right._nanos;

    public int CompareTo(Quantity other) => _nanos.CompareTo(other._nanos);

    /// <summary>Amounts are equal whatever their written form.</summary>
    public bool Equals(Quantity other) => _nanos == other._nanos;

    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    public override int GetHashCode() => _nanos.GetHashCode();

    public override string ToString()
    {
        if (_nanos == 0)
        {
            return "0";
        }

        var kibi = 1024 * NanosPerUnit;
        var fitsBinary = Int128.Abs(_nanos) >= kibi && _nanos % NanosPerUnit == 0;
        return Format == QuantityFormat.BinarySI && fitsBinary ? BinaryText() : DecimalText();
    }

    private static bool TryReadSuffix(ReadOnlySpan<char> suffix, out QuantityFormat format, out bool baseTwo, out int exponent)
    {
        format = QuantityFormat.DecimalSI;
        baseTwo = false;
        exponent = 0;
        for (var i = 0; i < DecimalSuffixes.Length; i++)
        {
            if (suffix.SequenceEqual(DecimalSuffixes[i]))
            {
                exponent = 3 * i - NanoDigits;
                return true;
            }
        }

        for (var i = 1; i < BinarySuffixes.Length; i++)
        {
            if (suffix.SequenceEqual(BinarySuffixes[i]))
            {
                format = QuantityFormat.BinarySI;
                baseTwo = true;
                exponent = 10 * i;
                return true;
            }
        }

        format = QuantityFormat.DecimalExponent;
        return suffix.Length > 1 && suffix[0] is 'e' or 'E'
            && int.TryParse(suffix[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent);
    }

    private static Int128 ToNanos(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, bool baseTwo, int exponent)
    {
        var digits = BigInteger.Parse(string.Concat("0", whole, fraction), CultureInfo.InvariantCulture);
        if (digits.IsZero)
        {
            return 0;
        }

        if (baseTwo)
        {
            digits <<= exponent;
            exponent = 0;
        }

        var scale = exponent + NanoDigits - fraction.Length;
        if (scale > 60)
        {
            return MaxNanos;
        }

        if (scale < -(whole.Length + fraction.Length + NanoDigits + 30))
        {
            return 1;
        }

        BigInteger nanos;
        if (scale >= 0)
        {
            nanos = digits * BigInteger.Pow(10, scale);
        }
        else
        {
            nanos = BigInteger.DivRem(digits, BigInteger.Pow(10, -scale), out var remainder);
            nanos += remainder.IsZero ? 0 : 1;
        }

        return nanos > (BigInteger)MaxNanos ? MaxNanos : (Int128)nanos;
    }

    private string BinaryText()
    {
        var units = _nanos / NanosPerUnit;
        var suffix = 0;
        while (units % 1024 == 0 && suffix < BinarySuffixes.Length - 1)
        {
            units /= 1024;
            suffix++;
        }

        return units.ToString(CultureInfo.InvariantCulture) + BinarySuffixes[suffix];
    }

    private string DecimalText()
    {
        var mantissa = _nanos;
        var exponent = -NanoDigits;
        while (mantissa % 1000 == 0 && exponent < 18)
        {
            mantissa /= 1000;
            exponent += 3;
        }

        var number = mantissa.ToString(CultureInfo.InvariantCulture);
        return Format == QuantityFormat.DecimalExponent
            ? exponent == 0 ? number : string.Create(CultureInfo.InvariantCulture, $"{number}e{exponent}")
            : number + DecimalSuffixes[(exponent + NanoDigits) / 3];
    }

    private long DivideAwayFromZero(Int128 unit)
    {
        var (quotient, remainder) = Int128.DivRem(_nanos, unit);
        quotient += Int128.Sign(remainder);
        return quotient > long.MaxValue ? long.MaxValue : quotient < -long.MaxValue ? -long.MaxValue : (long)quotient;
    }
}
