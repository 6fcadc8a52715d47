namespace Kubestrel.Machinery.Meta.V1;

[ApiKind("meta.k8s.io", "v1", "DeleteOptions")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions")]
public sealed partial record DeleteOptions : KubeObject
{
    [Field("gracePeriodSeconds", 1)]
    public long? GracePeriodSeconds { get; init; }

    [Field("preconditions", 2)]
    public Preconditions? Preconditions { get; init; }

    [Field("orphanDependents", 3)]
    public bool? OrphanDependents { get; init; }

    [Field("propagationPolicy", 4)]
    public string? PropagationPolicy { get; init; }

    [Field("dryRun", 5, List = "atomic")]
    public ValueList<string> DryRun { get; init; }

    [Field("ignoreStoreReadErrorWithClusterBreakingPotential", 6)]
    public bool? IgnoreStoreReadErrorWithClusterBreakingPotential { get; init; }
}
