namespace Kubestrel.Kinds.Rbac.V1beta1;

[ApiKind("rbac.authorization.k8s.io", "v1beta1", "Role")]
[ApiType("io.k8s.api.rbac.v1beta1.Role")]
public sealed partial record Role : MetaObject
{
    [Field("rules", 2, Always = true, List = "atomic")]
    public ValueList<PolicyRule> Rules { get; init; }
}
