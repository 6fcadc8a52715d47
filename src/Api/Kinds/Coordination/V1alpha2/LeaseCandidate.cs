namespace Kubestrel.Kinds.Coordination.V1alpha2;

/// <summary>Somebody who would lead, for coordinated leader election (alpha).</summary>
[ApiKind("coordination.k8s.io", "v1alpha2", "LeaseCandidate", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.coordination.v1alpha2.LeaseCandidate")]
[Resource("leasecandidates", "leasecandidate", true, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "RuOD9aJW3DI=")]
public sealed partial record LeaseCandidate : MetaObject
{
    /// <summary>For which lease, and which version it has.</summary>
    [Field("spec", 2)]
    public LeaseCandidateSpec Spec { get; init; } = LeaseCandidateSpec.Empty;
}

/// <summary>A candidate for a lease.</summary>
[ApiType("io.k8s.api.coordination.v1alpha2.LeaseCandidateSpec")]
public sealed partial record LeaseCandidateSpec
{
    /// <summary>The lease it would hold. Cannot be changed.</summary>
    [Field("leaseName", 1, Always = true, Required = true)]
    public string LeaseName { get; init; } = "";

    /// <summary>When the server last asked whether it is still there; it answers by renewing.</summary>
    [Field("pingTime", 2)]
    public MicroTime? PingTime { get; init; }

    /// <summary>When it last renewed; without that it is deleted after a while.</summary>
    [Field("renewTime", 3)]
    public MicroTime? RenewTime { get; init; }

    /// <summary>The version of its program, "1.32.0".</summary>
    [Field("binaryVersion", 4, Always = true, Required = true)]
    public string BinaryVersion { get; init; } = "";

    /// <summary>The version it behaves as; not above binaryVersion. Needed for OldestEmulationVersion.</summary>
    [Field("emulationVersion", 5)]
    public string EmulationVersion { get; init; } = "";

    /// <summary>How it wants the leader to be picked; where candidates differ, what the one of the newest binaryVersion wants counts.</summary>
    [Field("strategy", 6, Required = true)]
    public string Strategy { get; init; } = "";
}
