namespace Kubestrel.Kinds.Rbac.V1beta1;

[ApiKind("rbac.authorization.k8s.io", "v1beta1", "RoleBinding")]
[ApiType("io.k8s.api.rbac.v1beta1.RoleBinding")]
public sealed partial record RoleBinding : MetaObject
{
    [Field("subjects", 2, List = "atomic")]
    public ValueList<Subject> Subjects { get; init; }

    [Field("roleRef", 3, Always = true, Required = true)]
    public RoleRef RoleRef { get; init; } = RoleRef.Empty;
}
