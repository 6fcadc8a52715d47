namespace Kubestrel.Controllers.Disruption;

/// <summary>How many pods the owners of a budget's pods want altogether.</summary>
/// <param name="Unmanaged">Names of pods that no controller owns; they count for nothing.</param>
/// <param name="Error">Why the number cannot be told; null when it can.</param>
internal readonly record struct WorkloadScale(int Replicas, IReadOnlyList<string> Unmanaged, string? Error)
{
    public static WorkloadScale Unknown(string error) => new(0, [], error);
}
