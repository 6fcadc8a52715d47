namespace Kubestrel.Controllers.GarbageCollector;

/// <summary>One object in the graph. A virtual node is an owner that was named by a dependent and has not been seen itself.</summary>
internal sealed class GraphNode(ObjectIdentity identity, bool isVirtual)
{
    public ObjectIdentity Identity { get; set; } = identity;

    public bool IsVirtual { get; set; } = isVirtual;

    public ValueList<OwnerReference> Owners { get; set; }

    public HashSet<GraphNode> Dependents { get; } = [];

    public bool IsBeingDeleted { get; set; }

    /// <summary>Being deleted in the foreground: it waits for its dependents.</summary>
    public bool IsDeletingDependents { get; set; }

    /// <summary>Being deleted while its dependents are to stay.</summary>
    public bool IsOrphaning { get; set; }

    /// <summary>The dependents that hold up its deletion.</summary>
    public IEnumerable<GraphNode> Blocking => Dependents.Where(dependent => dependent.Owners.Exists(owner => owner.Uid == Identity.Uid && owner.BlockOwnerDeletion == true));
}
