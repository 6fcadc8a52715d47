namespace Kubestrel.Kinds.Coordination.V1alpha2;

[ApiKind("coordination.k8s.io", "v1alpha2", "LeaseCandidate", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.coordination.v1alpha2.LeaseCandidate")]
[Resource("leasecandidates", "leasecandidate", true, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "RuOD9aJW3DI=")]
public sealed partial record LeaseCandidate : MetaObject
{
    [Field("spec", 2)]
    public LeaseCandidateSpec Spec { get; init; } = LeaseCandidateSpec.Empty;
}

[ApiType("io.k8s.api.coordination.v1alpha2.LeaseCandidateSpec")]
public sealed partial record LeaseCandidateSpec
{
    [Field("leaseName", 1, Always = true, Required = true)]
    public string LeaseName { get; init; } = "";

    [Field("pingTime", 2)]
    public MicroTime? PingTime { get; init; }

    [Field("renewTime", 3)]
    public MicroTime? RenewTime { get; init; }

    [Field("binaryVersion", 4, Always = true, Required = true)]
    public string BinaryVersion { get; init; } = "";

    [Field("emulationVersion", 5)]
    public string EmulationVersion { get; init; } = "";

    [Field("strategy", 6, Required = true)]
    public string Strategy { get; init; } = "";
}
