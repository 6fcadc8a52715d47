namespace Kubestrel.Controllers.GarbageCollector;

/// <summary>What a change of the graph calls for.</summary>
internal sealed class GraphEffects
{
    /// <summary>Uids of objects that may have to go.</summary>
    public List<string> Check { get; } = [];

    /// <summary>Uids of owners whose dependents are to be set free.</summary>
    public List<string> Orphan { get; } = [];

    /// <summary>Dependents that name an owner in another namespace, and the reference as it reads in their own.</summary>
    public List<(ObjectIdentity Dependent, ObjectIdentity Owner)> WrongNamespace { get; } = [];
}
