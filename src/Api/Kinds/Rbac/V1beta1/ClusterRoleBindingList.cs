namespace Kubestrel.Kinds.Rbac.V1beta1;

[ApiKind("rbac.authorization.k8s.io", "v1beta1", "ClusterRoleBindingList")]
[ApiType("io.k8s.api.rbac.v1beta1.ClusterRoleBindingList")]
public sealed partial record ClusterRoleBindingList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ClusterRoleBinding> Items { get; init; }
}
