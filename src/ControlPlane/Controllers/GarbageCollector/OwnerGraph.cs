namespace Kubestrel.Controllers.GarbageCollector;

/// <summary>
/// Who owns whom, by uid, over all resources. Holds an identity, references and links for each object, nothing else of it.
/// Every method is safe to call from any thread and makes no requests.
/// </summary>
internal sealed class OwnerGraph(AbsentOwners absent)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, GraphNode> _nodes = new(StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _nodes.Count;
            }
        }
    }

    /// <summary>An object was added or changed.</summary>
    public GraphEffects Observe(GroupVersionKind kind, ObjectMeta meta)
    {
        var effects = new GraphEffects();
        lock (_gate)
        {
            var identity = ObjectIdentity.Of(kind, meta);
            if (!_nodes.TryGetValue(meta.Uid, out var node))
            {
                _nodes[meta.Uid] = node = new(identity, isVirtual: false);
                node.Owners = meta.OwnerReferences;
                Link(node, meta.OwnerReferences, effects);
            }
            else
            {
                Reveal(node, identity, effects);
                Relink(node, meta.OwnerReferences, effects);
            }

            Transition(node, meta, effects);
        }

        return effects;
    }

    /// <summary>An object is gone.</summary>
    public GraphEffects Remove(string uid)
    {
        var effects = new GraphEffects();
        lock (_gate)
        {
            if (_nodes.TryGetValue(uid, out var node))
            {
                Remove(node, node.Identity, effects);
            }
        }

        return effects;
    }

    /// <summary>A request found that there is no object of this identity, though the graph has a node with its uid.</summary>
    public GraphEffects Missing(ObjectIdentity identity)
    {
        var effects = new GraphEffects();
        lock (_gate)
        {
            if (!_nodes.TryGetValue(identity.Uid, out var node))
            {
                return effects;
            }

            var (matching, others) = Partition(node.Dependents, identity);
            if ((node.IsVirtual && others.Count == 0) || (!node.IsVirtual && node.Identity == identity))
            {
                Remove(node, identity, effects);
                return effects;
            }

            // Some dependents name the uid with other coordinates: only those that name what is missing lose their owner.
            if (matching.Count > 0)
            {
                absent.Add(identity);
                effects.Check.AddRange(matching.Select(static dependent => dependent.Identity.Uid));
            }

            if (node.IsVirtual && node.Identity == identity && Alternate(others, identity) is { } next)
            {
                node.Identity = next;
                effects.Check.Add(identity.Uid);
            }
        }

        return effects;
    }

    /// <summary>The node as it is now; null when there is none.</summary>
    public NodeFacts? Find(string uid)
    {
        lock (_gate)
        {
            return _nodes.TryGetValue(uid, out var node)
                ? new NodeFacts(
                    node.Identity,
                    node.IsVirtual,
                    node.IsBeingDeleted,
                    node.IsDeletingDependents,
                    node.Dependents.Count,
                    node.Dependents.Any(static dependent => dependent.IsDeletingDependents),
                    [.. node.Blocking.Select(static dependent => (dependent.Identity.Uid, dependent.IsDeletingDependents))])
                : null;
        }
    }

    public IReadOnlyList<ObjectIdentity> DependentsOf(string uid)
    {
        lock (_gate)
        {
            return _nodes.TryGetValue(uid, out var node) ? [.. node.Dependents.Select(static dependent => dependent.Identity)] : [];
        }
    }

    private void Remove(GraphNode node, ObjectIdentity gone, GraphEffects effects)
    {
        _nodes.Remove(node.Identity.Uid);
        foreach (var reference in node.Owners)
        {
            if (_nodes.TryGetValue(reference.Uid, out var owner))
            {
                owner.Dependents.Remove(node);
                if (owner.IsDeletingDependents)
                {
                    effects.Check.Add(reference.Uid);
                }
            }
        }

        if (node.Dependents.Count > 0)
        {
            absent.Add(gone);
            effects.Check.AddRange(node.Dependents.Select(static dependent => dependent.Identity.Uid));
        }
    }

    /// <summary>A virtual node turns out to be real; dependents that named it otherwise have to be looked at.</summary>
    private static void Reveal(GraphNode node, ObjectIdentity identity, GraphEffects effects)
    {
        if (!node.IsVirtual)
        {
            return;
        }

        if (node.Identity != identity)
        {
            foreach (var dependent in Partition(node.Dependents, identity).Others)
            {
                if (identity.Namespace.Length > 0 && dependent.Identity.Namespace != identity.Namespace)
                {
                    Report(dependent, identity.Uid, effects);
                }

                effects.Check.Add(dependent.Identity.Uid);
            }

            node.Identity = identity;
        }

        node.IsVirtual = false;
    }

    private void Relink(GraphNode node, ValueList<OwnerReference> references, GraphEffects effects)
    {
        var old = node.Owners;
        if (old == references)
        {
            return;
        }

        // An owner that this object no longer holds up may be able to go.
        foreach (var before in old.Where(static before => before.BlockOwnerDeletion == true))
        {
            if (references.Find(reference => reference.Uid == before.Uid) is not { BlockOwnerDeletion: true } && _nodes.ContainsKey(before.Uid))
            {
                effects.Check.Add(before.Uid);
            }
        }

        node.Owners = references;
        foreach (var before in old.Where(before => !references.Exists(reference => reference.Uid == before.Uid)))
        {
            if (_nodes.TryGetValue(before.Uid, out var owner))
            {
                owner.Dependents.Remove(node);
            }
        }

        Link(node, [.. references.Where(reference => !old.Exists(before => before.Uid == reference.Uid))], effects);
    }

    private void Link(GraphNode node, ValueList<OwnerReference> references, GraphEffects effects)
    {
        var doubtful = false;
        foreach (var reference in references)
        {
            if (!_nodes.TryGetValue(reference.Uid, out var owner))
            {
                _nodes[reference.Uid] = owner = new(ObjectIdentity.Of(reference, node.Identity.Namespace), isVirtual: true);
                effects.Check.Add(reference.Uid);
            }

            owner.Dependents.Add(node);
            var (mine, theirs) = (node.Identity.Namespace, owner.Identity.Namespace);
            if (theirs.Length > 0 && theirs != mine)
            {
                if (!owner.IsVirtual)
                {
                    Report(node, reference.Uid, effects);
                }

                doubtful = true;
            }
            else if (!owner.Identity.Matches(reference) || (theirs.Length == 0 && mine.Length > 0 && owner.IsVirtual))
            {
                doubtful = true;
            }
        }

        if (doubtful)
        {
            effects.Check.Add(node.Identity.Uid);
        }
    }

    private static void Transition(GraphNode node, ObjectMeta meta, GraphEffects effects)
    {
        node.IsBeingDeleted |= meta.DeletionTimestamp is not null;
        var orphaning = meta.DeletionTimestamp is not null && meta.Finalizers.Contains(Finalizers.Orphan);
        var waiting = meta.DeletionTimestamp is not null && meta.Finalizers.Contains(Finalizers.Foreground);
        if (orphaning && !node.IsOrphaning)
        {
            effects.Orphan.Add(meta.Uid);
        }
        else if (waiting && !node.IsDeletingDependents)
        {
            node.IsDeletingDependents = true;
            effects.Check.AddRange(node.Dependents.Select(static dependent => dependent.Identity.Uid));
            effects.Check.Add(meta.Uid);
        }

        node.IsOrphaning = orphaning;
        node.IsDeletingDependents |= waiting;
    }

    private static void Report(GraphNode dependent, string owner, GraphEffects effects)
    {
        if (dependent.Owners.Find(reference => reference.Uid == owner) is { } reference)
        {
            effects.WrongNamespace.Add((dependent.Identity, ObjectIdentity.Of(reference, dependent.Identity.Namespace)));
        }
    }

    /// <summary>Which dependents name the owner by this identity, and which by another with the same uid.</summary>
    private static (List<GraphNode> Matching, List<GraphNode> Others) Partition(IEnumerable<GraphNode> dependents, ObjectIdentity owner)
    {
        List<GraphNode> matching = [];
        List<GraphNode> others = [];
        foreach (var dependent in dependents)
        {
            var named = dependent.Owners.Where(reference => reference.Uid == owner.Uid).ToList();
            var elsewhere = owner.Namespace.Length > 0 && owner.Namespace != dependent.Identity.Namespace;
            if (!elsewhere && named.Exists(owner.Matches))
            {
                matching.Add(dependent);
            }

            if (elsewhere || named.Exists(reference => !owner.Matches(reference)))
            {
                others.Add(dependent);
            }
        }

        return (matching, others);
    }

    /// <summary>The next identity, in a fixed order, by which a dependent names this uid.</summary>
    private static ObjectIdentity? Alternate(IEnumerable<GraphNode> dependents, ObjectIdentity missing)
    {
        var clusterScoped = missing.Namespace.Length == 0;
        List<ObjectIdentity> named =
        [
            .. dependents.SelectMany(dependent => dependent.Owners.Where(reference => reference.Uid == missing.Uid).Select(reference =>
                    ObjectIdentity.Of(reference, clusterScoped && reference.ApiVersion == missing.ApiVersion && reference.Kind == missing.Kind ? "" : dependent.Identity.Namespace)))
                .Where(identity => identity != missing && !(clusterScoped && (identity with { Namespace = "" }) == missing))
                .Distinct()
                .Order(Comparer<ObjectIdentity>.Create(Compare)),
        ];
        return named.Count == 0 ? null : named.Find(identity => Compare(identity, missing) > 0) is { Uid.Length: > 0 } following ? following : named[0];
    }

    private static int Compare(ObjectIdentity left, ObjectIdentity right) => string.CompareOrdinal(
        $"{left.Kind}\0{left.ApiVersion}\0{left.Namespace}\0{left.Name}", $"{right.Kind}\0{right.ApiVersion}\0{right.Namespace}\0{right.Name}");
}
