namespace Kubestrel.Kinds.Rbac.V1;

[ApiKind("rbac.authorization.k8s.io", "v1", "RoleBinding")]
[ApiType("io.k8s.api.rbac.v1.RoleBinding")]
[Resource("rolebindings", "rolebinding", true, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "eGsCzGH6b1g=")]
public sealed partial record RoleBinding : MetaObject
{
    [Field("subjects", 2, List = "atomic")]
    public ValueList<Subject> Subjects { get; init; }

    [Field("roleRef", 3, Always = true, Required = true)]
    public RoleRef RoleRef { get; init; } = RoleRef.Empty;
}
