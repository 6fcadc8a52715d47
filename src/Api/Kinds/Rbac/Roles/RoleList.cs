namespace Kubestrel.Kinds.Rbac.V1;

/// <summary>Role objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("rbac.authorization.k8s.io", "v1", "RoleList")]
[ApiType("io.k8s.api.rbac.v1.RoleList")]
public sealed partial record RoleList : ListObject
{
    /// <summary>The Role objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Role> Items { get; init; }
}
