namespace Kubestrel.Kinds.Rbac.V1;

/// <summary>Permissions for namespaced and other resources; given out in a namespace or in the whole cluster.</summary>
[ApiKind("rbac.authorization.k8s.io", "v1", "ClusterRole")]
[ApiType("io.k8s.api.rbac.v1.ClusterRole")]
[Resource("clusterroles", "clusterrole", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "bYE5ZWDrJ44=")]
public sealed partial record ClusterRole : MetaObject
{
    /// <summary>What is allowed; nothing can be forbidden.</summary>
    [Field("rules", 2, Always = true, List = "atomic")]
    public ValueList<PolicyRule> Rules { get; init; }

    /// <summary>With it a controller fills rules in from other ClusterRoles, and changes by hand are overwritten.</summary>
    [Field("aggregationRule", 3)]
    public AggregationRule? AggregationRule { get; init; }
}

/// <summary>Which ClusterRoles are put together.</summary>
[ApiType("io.k8s.api.rbac.v1.AggregationRule")]
public sealed partial record AggregationRule
{
    /// <summary>A ClusterRole that any of these matches by label gives its rules.</summary>
    [Field("clusterRoleSelectors", 1, List = "atomic")]
    public ValueList<LabelSelector> ClusterRoleSelectors { get; init; }
}
