namespace Kubestrel.Kinds.Rbac.V1;

/// <summary>Gives users, groups or service accounts the permissions of a ClusterRole in the whole cluster.</summary>
[ApiKind("rbac.authorization.k8s.io", "v1", "ClusterRoleBinding")]
[ApiType("io.k8s.api.rbac.v1.ClusterRoleBinding")]
[Resource("clusterrolebindings", "clusterrolebinding", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "48tpQ8gZHFc=")]
public sealed partial record ClusterRoleBinding : MetaObject
{
    /// <summary>The users, groups and service accounts that get the permissions.</summary>
    [Field("subjects", 2, List = "atomic")]
    public ValueList<Subject> Subjects { get; init; }

    /// <summary>The ClusterRole. Cannot be changed; delete and create anew instead.</summary>
    [Field("roleRef", 3, Always = true, Required = true)]
    public RoleRef RoleRef { get; init; } = RoleRef.Empty;
}
