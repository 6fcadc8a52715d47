namespace Kubestrel.Kinds.Networking.V1alpha1;

[ApiKind("networking.k8s.io", "v1alpha1", "ServiceCIDR")]
[ApiType("io.k8s.api.networking.v1alpha1.ServiceCIDR")]
public sealed partial record ServiceCIDR : MetaObject
{
    [Field("spec", 2)]
    public ServiceCIDRSpec Spec { get; init; } = ServiceCIDRSpec.Empty;

    [Field("status", 3)]
    public ServiceCIDRStatus Status { get; init; } = ServiceCIDRStatus.Empty;
}

[ApiType("io.k8s.api.networking.v1alpha1.ServiceCIDRSpec")]
public sealed partial record ServiceCIDRSpec
{
    [Field("cidrs", 1, List = "atomic")]
    public ValueList<string> Cidrs { get; init; }
}

[ApiType("io.k8s.api.networking.v1alpha1.ServiceCIDRStatus")]
public sealed partial record ServiceCIDRStatus
{
    [Field("conditions", 1, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<Condition> Conditions { get; init; }
}
