namespace Kubestrel.Kinds.Core.V1;

/// <summary>Bounds what all objects of a namespace use together. Requests that would exceed it are refused.</summary>
[ApiKind("", "v1", "ResourceQuota")]
[ApiType("io.k8s.api.core.v1.ResourceQuota")]
[Resource("resourcequotas", "resourcequota", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "quota", StorageVersionHash = "8uhSgffRX6w=")]
[Subresource("status", "ResourceQuota", "get,patch,update")]
public sealed partial record ResourceQuota : MetaObject
{
    /// <summary>The bounds, and what counts against them.</summary>
    [Field("spec", 2)]
    public ResourceQuotaSpec Spec { get; init; } = ResourceQuotaSpec.Empty;

    /// <summary>The bounds in force and what is used.</summary>
    [Field("status", 3)]
    public ResourceQuotaStatus Status { get; init; } = ResourceQuotaStatus.Empty;
}

/// <summary>The bounds of a quota.</summary>
[ApiType("io.k8s.api.core.v1.ResourceQuotaSpec")]
public sealed partial record ResourceQuotaSpec
{
    /// <summary>The most by resource: requests.cpu, limits.memory, requests.storage, pods, services, count/RESOURCE.GROUP,
    /// CLASS.storageclass.storage.k8s.io/requests.storage.</summary>
    [Field("hard", 1)]
    public ValueMap<Quantity> Hard { get; init; }

    /// <summary>Only what is in all of these scopes counts; unset counts everything.</summary>
    [Field("scopes", 2, Enum = "BestEffort,CrossNamespacePodAffinity,NotBestEffort,NotTerminating,PriorityClass,Terminating", List = "atomic")]
    public ValueList<string> Scopes { get; init; }

    /// <summary>As scopes, with values, as for PriorityClass; what matches both counts.</summary>
    [Field("scopeSelector", 3)]
    public ScopeSelector? ScopeSelector { get; init; }
}

/// <summary>A quota's use.</summary>
[ApiType("io.k8s.api.core.v1.ResourceQuotaStatus")]
public sealed partial record ResourceQuotaStatus
{
    /// <summary>The bounds that were counted against.</summary>
    [Field("hard", 1)]
    public ValueMap<Quantity> Hard { get; init; }

    /// <summary>What is used now, by resource; recounted when objects change.</summary>
    [Field("used", 2)]
    public ValueMap<Quantity> Used { get; init; }
}

/// <summary>Scopes, all of which must match.</summary>
[ApiType("io.k8s.api.core.v1.ScopeSelector", Map = "atomic")]
public sealed partial record ScopeSelector
{
    /// <summary>Requirements on scopes, all of which must hold.</summary>
    [Field("matchExpressions", 1, List = "atomic")]
    public ValueList<ScopedResourceSelectorRequirement> MatchExpressions { get; init; }
}

/// <summary>A requirement on one scope.</summary>
[ApiType("io.k8s.api.core.v1.ScopedResourceSelectorRequirement")]
public sealed partial record ScopedResourceSelectorRequirement
{
    /// <summary>Terminating (pods with activeDeadlineSeconds), NotTerminating, BestEffort, NotBestEffort, PriorityClass or CrossNamespacePodAffinity.</summary>
    [Field("scopeName", 1, Always = true, Required = true, Enum = "BestEffort,CrossNamespacePodAffinity,NotBestEffort,NotTerminating,PriorityClass,Terminating")]
    public string ScopeName { get; init; } = "";

    /// <summary>In, NotIn for PriorityClass; Exists for all scopes, DoesNotExist for PriorityClass.</summary>
    [Field("operator", 2, Always = true, Required = true, Enum = "DoesNotExist,Exists,In,NotIn")]
    public string Operator { get; init; } = "";

    /// <summary>The priority classes for In and NotIn; none for Exists and DoesNotExist.</summary>
    [Field("values", 3, List = "atomic")]
    public ValueList<string> Values { get; init; }
}
