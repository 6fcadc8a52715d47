namespace Kubestrel.Machinery.Meta.V1;

/// <summary>How an object is deleted; the body or the query parameters of a delete request.</summary>
[ApiKind("meta.k8s.io", "v1", "DeleteOptions")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions")]
public sealed partial record DeleteOptions : KubeObject
{
    /// <summary>Seconds until the object may be gone; 0 is at once. Unset takes the kind's own default: for a pod its terminationGracePeriodSeconds.</summary>
    [Field("gracePeriodSeconds", 1)]
    public long? GracePeriodSeconds { get; init; }

    /// <summary>What must be true of the object, else the request is answered with 409.</summary>
    [Field("preconditions", 2)]
    public Preconditions? Preconditions { get; init; }

    /// <summary>Deprecated for propagationPolicy, and not allowed with it: true leaves dependents alone, false has them collected.</summary>
    [Field("orphanDependents", 3)]
    public bool? OrphanDependents { get; init; }

    /// <summary>What happens to dependents: Orphan keeps them, Background deletes them afterwards, Foreground deletes them first. The default depends
    /// on the kind.</summary>
    [Field("propagationPolicy", 4)]
    public string? PropagationPolicy { get; init; }

    /// <summary>"All" runs admission and validation and answers as usual, but deletes nothing.</summary>
    [Field("dryRun", 5, List = "atomic")]
    public ValueList<string> DryRun { get; init; }

    /// <summary>Removes an object that cannot be decrypted or decoded, skipping finalizers and preconditions. Needs a permission of its own and may
    /// break the cluster.</summary>
    [Field("ignoreStoreReadErrorWithClusterBreakingPotential", 6)]
    public bool? IgnoreStoreReadErrorWithClusterBreakingPotential { get; init; }
}
