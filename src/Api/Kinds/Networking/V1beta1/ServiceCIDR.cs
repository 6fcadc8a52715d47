namespace Kubestrel.Kinds.Networking.V1beta1;

[ApiKind("networking.k8s.io", "v1beta1", "ServiceCIDR", Deprecated = "1.34", Removed = "1.37")]
[ApiType("io.k8s.api.networking.v1beta1.ServiceCIDR")]
[Resource("servicecidrs", "servicecidr", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "8ufAXOnr3Yg=")]
[Subresource("status", "ServiceCIDR", "get,patch,update")]
public sealed partial record ServiceCIDR : MetaObject
{
    [Field("spec", 2)]
    public ServiceCIDRSpec Spec { get; init; } = ServiceCIDRSpec.Empty;

    [Field("status", 3)]
    public ServiceCIDRStatus Status { get; init; } = ServiceCIDRStatus.Empty;
}

[ApiType("io.k8s.api.networking.v1beta1.ServiceCIDRSpec")]
public sealed partial record ServiceCIDRSpec
{
    [Field("cidrs", 1, List = "atomic")]
    public ValueList<string> Cidrs { get; init; }
}

[ApiType("io.k8s.api.networking.v1beta1.ServiceCIDRStatus")]
public sealed partial record ServiceCIDRStatus
{
    [Field("conditions", 1, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<Condition> Conditions { get; init; }
}
