namespace Kubestrel.Kinds.Rbac.V1;

/// <summary>ClusterRole objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("rbac.authorization.k8s.io", "v1", "ClusterRoleList")]
[ApiType("io.k8s.api.rbac.v1.ClusterRoleList")]
public sealed partial record ClusterRoleList : ListObject
{
    /// <summary>The ClusterRole objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ClusterRole> Items { get; init; }
}
