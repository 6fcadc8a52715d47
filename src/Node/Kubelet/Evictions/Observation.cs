namespace Kubestrel.Kubelet.Evictions;

/// <summary>One reading of a signal: bytes, inodes or processes.</summary>
internal readonly record struct Observation(long Available, long Capacity, QuantityFormat Format)
{
    public Quantity AvailableQuantity => Quantity.FromUnits(Available, Format);
}
