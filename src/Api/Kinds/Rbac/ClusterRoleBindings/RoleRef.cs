namespace Kubestrel.Kinds.Rbac.V1;

/// <summary>The role that a binding gives.</summary>
[ApiType("io.k8s.api.rbac.v1.RoleRef", Map = "atomic")]
public sealed partial record RoleRef
{
    /// <summary>The role's group, "rbac.authorization.k8s.io".</summary>
    [Field("apiGroup", 1, Always = true, Required = true)]
    public string ApiGroup { get; init; } = "";

    /// <summary>Role for one of the binding's namespace, ClusterRole for one of the cluster.</summary>
    [Field("kind", 2, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    /// <summary>The name of the role, which need not exist yet.</summary>
    [Field("name", 3, Always = true, Required = true)]
    public string Name { get; init; } = "";
}
