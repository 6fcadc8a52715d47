namespace Kubestrel.Kinds.Rbac.V1;

/// <summary>The role that a binding gives.</summary>
[ApiType("io.k8s.api.rbac.v1.RoleRef", Map = "atomic")]
public sealed partial record RoleRef
{
    /// <summary>"rbac.authorization.k8s.io".</summary>
    [Field("apiGroup", 1, Always = true, Required = true)]
    public string ApiGroup { get; init; } = "";

    /// <summary>Role or ClusterRole.</summary>
    [Field("kind", 2, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    /// <summary>The role's name.</summary>
    [Field("name", 3, Always = true, Required = true)]
    public string Name { get; init; } = "";
}
