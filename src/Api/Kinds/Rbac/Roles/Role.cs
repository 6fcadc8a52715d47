namespace Kubestrel.Kinds.Rbac.V1;

/// <summary>Permissions in one namespace.</summary>
[ApiKind("rbac.authorization.k8s.io", "v1", "Role")]
[ApiType("io.k8s.api.rbac.v1.Role")]
[Resource("roles", "role", true, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "7FuwZcIIItM=")]
public sealed partial record Role : MetaObject
{
    /// <summary>What is allowed in the namespace; nothing can be forbidden.</summary>
    [Field("rules", 2, Always = true, List = "atomic")]
    public ValueList<PolicyRule> Rules { get; init; }
}
