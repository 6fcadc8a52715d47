namespace Kubestrel.Controllers.GarbageCollector;

/// <summary>What is to be done with an object that may have lost its owners.</summary>
/// <param name="DropOwners">Uids of references to take away, since another owner keeps the object.</param>
/// <param name="Unblock">The references shall no longer hold up the owners, which breaks a circle of waiting.</param>
/// <param name="DeleteWith">The propagation policy of its deletion; null when it stays.</param>
internal sealed record Collection(IReadOnlyList<string> DropOwners, bool Unblock, string? DeleteWith)
{
    public static Collection Nothing { get; } = new([], false, null);

    public static Collection Decide(NodeFacts node, ObjectMeta latest, IReadOnlyList<(OwnerReference Reference, OwnerState State)> owners)
    {
        if (owners.Count == 0)
        {
            return Nothing;
        }

        if (owners.Any(static owner => owner.State == OwnerState.Solid))
        {
            return new([.. owners.Where(static owner => owner.State != OwnerState.Solid).Select(static owner => owner.Reference.Uid)], false, null);
        }

        if (owners.Any(static owner => owner.State == OwnerState.Waiting) && node.Dependents > 0)
        {
            return new([], node.HasDependentDeletingDependents, "Foreground");
        }

        return new([], false, latest.Finalizers.Contains(Finalizers.Orphan) ? "Orphan" : latest.Finalizers.Contains(Finalizers.Foreground) ? "Foreground" : "Background");
    }
}
