namespace Kubestrel.Kinds.Rbac.V1;

/// <summary>RoleBinding objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("rbac.authorization.k8s.io", "v1", "RoleBindingList")]
[ApiType("io.k8s.api.rbac.v1.RoleBindingList")]
public sealed partial record RoleBindingList : ListObject
{
    /// <summary>The RoleBinding objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<RoleBinding> Items { get; init; }
}
