namespace Kubestrel.Kinds.Rbac.V1;

[ApiKind("rbac.authorization.k8s.io", "v1", "ClusterRoleList")]
[ApiType("io.k8s.api.rbac.v1.ClusterRoleList")]
public sealed partial record ClusterRoleList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ClusterRole> Items { get; init; }
}
