namespace Kubestrel.Kinds.Rbac.V1;

/// <summary>Allows each of the verbs on each of the resources, or on each of the paths.</summary>
[ApiType("io.k8s.api.rbac.v1.PolicyRule")]
public sealed partial record PolicyRule
{
    /// <summary>What may be done: get, list, watch, create, update, patch, delete, deletecollection, impersonate, bind, escalate, ...; "*" is
    /// everything.</summary>
    [Field("verbs", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<string> Verbs { get; init; }

    /// <summary>The groups of the resources, "" for the core group; "*" is all.</summary>
    [Field("apiGroups", 2, List = "atomic")]
    public ValueList<string> ApiGroups { get; init; }

    /// <summary>The resources by plural name, "pods/log" with the subresource; "*" is all, "*/scale" that subresource of all.</summary>
    [Field("resources", 3, List = "atomic")]
    public ValueList<string> Resources { get; init; }

    /// <summary>Only objects of these names; all when empty. Cannot bound create, nor list and watch without a metadata.name selector.</summary>
    [Field("resourceNames", 4, List = "atomic")]
    public ValueList<string> ResourceNames { get; init; }

    /// <summary>Paths such as "/healthz"; a "*" at the end takes all that follow. Only in ClusterRoles bound in the whole cluster.</summary>
    [Field("nonResourceURLs", 5, List = "atomic")]
    public ValueList<string> NonResourceURLs { get; init; }
}
