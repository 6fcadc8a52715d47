namespace Kubestrel.Kinds.Rbac.V1;

/// <summary>ClusterRoleBinding objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("rbac.authorization.k8s.io", "v1", "ClusterRoleBindingList")]
[ApiType("io.k8s.api.rbac.v1.ClusterRoleBindingList")]
public sealed partial record ClusterRoleBindingList : ListObject
{
    /// <summary>The ClusterRoleBinding objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ClusterRoleBinding> Items { get; init; }
}
