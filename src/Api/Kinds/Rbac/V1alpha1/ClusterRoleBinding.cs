namespace Kubestrel.Kinds.Rbac.V1alpha1;

[ApiKind("rbac.authorization.k8s.io", "v1alpha1", "ClusterRoleBinding")]
[ApiType("io.k8s.api.rbac.v1alpha1.ClusterRoleBinding")]
public sealed partial record ClusterRoleBinding : MetaObject
{
    [Field("subjects", 2, List = "atomic")]
    public ValueList<Subject> Subjects { get; init; }

    [Field("roleRef", 3, Always = true, Required = true)]
    public RoleRef RoleRef { get; init; } = RoleRef.Empty;
}
