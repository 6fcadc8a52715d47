namespace Kubestrel.PodNetwork;

/// <summary>Null: done. Else a line for the user.</summary>
public readonly record struct PodNetworkResult(string? Error)
{
    public bool Succeeded => Error is null;
}
