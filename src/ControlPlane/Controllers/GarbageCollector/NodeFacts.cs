namespace Kubestrel.Controllers.GarbageCollector;

/// <summary>A node at one moment.</summary>
/// <param name="Blocking">The dependents that hold up its deletion, and whether each waits for dependents of its own already.</param>
internal sealed record NodeFacts(
    ObjectIdentity Identity, bool IsVirtual, bool IsBeingDeleted, bool IsDeletingDependents, int Dependents, bool HasDependentDeletingDependents,
    IReadOnlyList<(string Uid, bool IsDeletingDependents)> Blocking);
