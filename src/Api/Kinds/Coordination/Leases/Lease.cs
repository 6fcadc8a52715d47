namespace Kubestrel.Kinds.Coordination.V1;

/// <summary>Says who leads, or that somebody is alive: nodes renew one, and so do leaders of controllers.</summary>
[ApiKind("coordination.k8s.io", "v1", "Lease")]
[ApiType("io.k8s.api.coordination.v1.Lease")]
[Resource("leases", "lease", true, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "gqkMMb/YqFM=")]
public sealed partial record Lease : MetaObject
{
    /// <summary>Who holds it, since when, for how long.</summary>
    [Field("spec", 2)]
    public LeaseSpec Spec { get; init; } = LeaseSpec.Empty;
}

/// <summary>Who holds a lease.</summary>
[ApiType("io.k8s.api.coordination.v1.LeaseSpec")]
public sealed partial record LeaseSpec
{
    /// <summary>Who holds it; empty when nobody does.</summary>
    [Field("holderIdentity", 1)]
    public string? HolderIdentity { get; init; }

    /// <summary>Seconds after renewTime from which others may take it.</summary>
    [Field("leaseDurationSeconds", 2)]
    public int? LeaseDurationSeconds { get; init; }

    /// <summary>When the present holder took it.</summary>
    [Field("acquireTime", 3)]
    public MicroTime? AcquireTime { get; init; }

    /// <summary>When the holder last renewed it.</summary>
    [Field("renewTime", 4)]
    public MicroTime? RenewTime { get; init; }

    /// <summary>How often it went from one holder to another.</summary>
    [Field("leaseTransitions", 5)]
    public int? LeaseTransitions { get; init; }

    /// <summary>How the leader is picked in coordinated leader election, OldestEmulationVersion; unset for ordinary leases (alpha).</summary>
    [Field("strategy", 6)]
    public string? Strategy { get; init; }

    /// <summary>Who should get it next: the holder steps down for it (alpha).</summary>
    [Field("preferredHolder", 7)]
    public string? PreferredHolder { get; init; }
}
