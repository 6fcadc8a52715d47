namespace Kubestrel.Kubelet.Evictions;

/// <summary>Below which value of a signal pods are evicted.</summary>
/// <param name="GracePeriod">How long the value has to be undercut; zero is a hard threshold.</param>
/// <param name="MinReclaim">How much more than the value has to be free again.</param>
internal readonly record struct Threshold(string Signal, ThresholdValue Value, TimeSpan GracePeriod = default, ThresholdValue? MinReclaim = null)
{
    public bool IsHard => GracePeriod == TimeSpan.Zero;

    public bool IsMet(in Observation observed, bool enforceMinReclaim)
    {
        var quantity = Value.Of(observed.Capacity);
        if (enforceMinReclaim && MinReclaim is { } more)
        {
            quantity += more.Of(observed.Capacity);
        }

        return quantity > Quantity.FromUnits(observed.Available);
    }
}
