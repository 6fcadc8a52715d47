namespace Kubestrel.Kinds.Rbac.V1;

/// <summary>Gives users, groups or service accounts the permissions of a role in one namespace.</summary>
[ApiKind("rbac.authorization.k8s.io", "v1", "RoleBinding")]
[ApiType("io.k8s.api.rbac.v1.RoleBinding")]
[Resource("rolebindings", "rolebinding", true, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "eGsCzGH6b1g=")]
public sealed partial record RoleBinding : MetaObject
{
    /// <summary>The users, groups and service accounts that get the permissions.</summary>
    [Field("subjects", 2, List = "atomic")]
    public ValueList<Subject> Subjects { get; init; }

    /// <summary>A Role of the namespace, or a ClusterRole. Cannot be changed; delete and create anew instead.</summary>
    [Field("roleRef", 3, Always = true, Required = true)]
    public RoleRef RoleRef { get; init; } = RoleRef.Empty;
}
