namespace Kubestrel.Machinery;

/// <summary>How a quantity is written: powers of ten with letters, powers of 1024 with letters, or an exponent.</summary>
public enum QuantityFormat : byte
{
    DecimalSI,
    BinarySI,
    DecimalExponent,
}
