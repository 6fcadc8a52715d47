namespace Kubestrel.Kinds.Rbac.V1beta1;

[ApiKind("rbac.authorization.k8s.io", "v1beta1", "RoleBindingList")]
[ApiType("io.k8s.api.rbac.v1beta1.RoleBindingList")]
public sealed partial record RoleBindingList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<RoleBinding> Items { get; init; }
}
