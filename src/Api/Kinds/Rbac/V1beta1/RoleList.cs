namespace Kubestrel.Kinds.Rbac.V1beta1;

[ApiKind("rbac.authorization.k8s.io", "v1beta1", "RoleList")]
[ApiType("io.k8s.api.rbac.v1beta1.RoleList")]
public sealed partial record RoleList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Role> Items { get; init; }
}
