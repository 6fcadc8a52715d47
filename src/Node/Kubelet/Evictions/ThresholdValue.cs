using System.Globalization;

namespace Kubestrel.Kubelet.Evictions;

/// <summary>An amount, or a share of the capacity.</summary>
/// <param name="Share">From 0 to 1, in upstream's single precision; null for an amount.</param>
internal readonly record struct ThresholdValue(Quantity Amount, float? Share)
{
    public Quantity Of(long capacity) =>
        Share is { } share ? Quantity.FromUnits((long)(capacity * (double)share), QuantityFormat.BinarySI) : Amount;

    /// <summary>Null where the text is neither an amount nor a percentage; 0 % and 100 % mean that there is no threshold.</summary>
    public static ThresholdValue? Parse(string text)
    {
        if (!text.EndsWith('%'))
        {
            return Quantity.TryParse(text, out var amount, out _) ? new(amount, null) : null;
        }

        return float.TryParse(text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) ? new(default, percent / 100) : null;
    }
}
