namespace Kubestrel.Kinds.Networking.V1beta1;

/// <summary>A range from which services get their addresses.</summary>
[ApiKind("networking.k8s.io", "v1beta1", "ServiceCIDR", Deprecated = "1.34", Removed = "1.37")]
[ApiType("io.k8s.api.networking.v1beta1.ServiceCIDR")]
[Resource("servicecidrs", "servicecidr", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "8ufAXOnr3Yg=")]
[Subresource("status", "ServiceCIDR", "get,patch,update")]
public sealed partial record ServiceCIDR : MetaObject
{
    /// <summary>The ranges that service addresses are taken from.</summary>
    [Field("spec", 2)]
    public ServiceCIDRSpec Spec { get; init; } = ServiceCIDRSpec.Empty;

    /// <summary>Whether addresses can be taken from the ranges.</summary>
    [Field("status", 3)]
    public ServiceCIDRStatus Status { get; init; } = ServiceCIDRStatus.Empty;
}

/// <summary>A range for service addresses.</summary>
[ApiType("io.k8s.api.networking.v1beta1.ServiceCIDRSpec")]
public sealed partial record ServiceCIDRSpec
{
    /// <summary>At most one IPv4 and one IPv6 range. Cannot be changed.</summary>
    [Field("cidrs", 1, List = "atomic")]
    public ValueList<string> Cidrs { get; init; }
}

/// <summary>Whether a range can be used.</summary>
[ApiType("io.k8s.api.networking.v1beta1.ServiceCIDRStatus")]
public sealed partial record ServiceCIDRStatus
{
    /// <summary>Ready: addresses can be taken from it.</summary>
    [Field("conditions", 1, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<Condition> Conditions { get; init; }
}
