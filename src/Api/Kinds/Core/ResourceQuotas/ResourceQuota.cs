namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "ResourceQuota")]
[ApiType("io.k8s.api.core.v1.ResourceQuota")]
[Resource("resourcequotas", "resourcequota", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "quota", StorageVersionHash = "8uhSgffRX6w=")]
[Subresource("status", "ResourceQuota", "get,patch,update")]
public sealed partial record ResourceQuota : MetaObject
{
    [Field("spec", 2)]
    public ResourceQuotaSpec Spec { get; init; } = ResourceQuotaSpec.Empty;

    [Field("status", 3)]
    public ResourceQuotaStatus Status { get; init; } = ResourceQuotaStatus.Empty;
}

[ApiType("io.k8s.api.core.v1.ResourceQuotaSpec")]
public sealed partial record ResourceQuotaSpec
{
    [Field("hard", 1)]
    public ValueMap<Quantity> Hard { get; init; }

    [Field("scopes", 2, Enum = "BestEffort,CrossNamespacePodAffinity,NotBestEffort,NotTerminating,PriorityClass,Terminating", List = "atomic")]
    public ValueList<string> Scopes { get; init; }

    [Field("scopeSelector", 3)]
    public ScopeSelector? ScopeSelector { get; init; }
}

[ApiType("io.k8s.api.core.v1.ResourceQuotaStatus")]
public sealed partial record ResourceQuotaStatus
{
    [Field("hard", 1)]
    public ValueMap<Quantity> Hard { get; init; }

    [Field("used", 2)]
    public ValueMap<Quantity> Used { get; init; }
}

[ApiType("io.k8s.api.core.v1.ScopeSelector", Map = "atomic")]
public sealed partial record ScopeSelector
{
    [Field("matchExpressions", 1, List = "atomic")]
    public ValueList<ScopedResourceSelectorRequirement> MatchExpressions { get; init; }
}

[ApiType("io.k8s.api.core.v1.ScopedResourceSelectorRequirement")]
public sealed partial record ScopedResourceSelectorRequirement
{
    [Field("scopeName", 1, Always = true, Required = true, Enum = "BestEffort,CrossNamespacePodAffinity,NotBestEffort,NotTerminating,PriorityClass,Terminating")]
    public string ScopeName { get; init; } = "";

    [Field("operator", 2, Always = true, Required = true, Enum = "DoesNotExist,Exists,In,NotIn")]
    public string Operator { get; init; } = "";

    [Field("values", 3, List = "atomic")]
    public ValueList<string> Values { get; init; }
}
