namespace Kubestrel.Kinds.Coordination.V1beta1;

[ApiKind("coordination.k8s.io", "v1beta1", "Lease")]
[ApiType("io.k8s.api.coordination.v1beta1.Lease")]
public sealed partial record Lease : MetaObject
{
    [Field("spec", 2)]
    public LeaseSpec Spec { get; init; } = LeaseSpec.Empty;
}

[ApiType("io.k8s.api.coordination.v1beta1.LeaseSpec")]
public sealed partial record LeaseSpec
{
    [Field("holderIdentity", 1)]
    public string? HolderIdentity { get; init; }

    [Field("leaseDurationSeconds", 2)]
    public int? LeaseDurationSeconds { get; init; }

    [Field("acquireTime", 3)]
    public MicroTime? AcquireTime { get; init; }

    [Field("renewTime", 4)]
    public MicroTime? RenewTime { get; init; }

    [Field("leaseTransitions", 5)]
    public int? LeaseTransitions { get; init; }

    [Field("strategy", 6)]
    public string? Strategy { get; init; }

    [Field("preferredHolder", 7)]
    public string? PreferredHolder { get; init; }
}
