namespace Kubestrel.Kinds.Rbac.V1beta1;

[ApiType("io.k8s.api.rbac.v1beta1.RoleRef")]
public sealed partial record RoleRef
{
    [Field("apiGroup", 1, Always = true, Required = true)]
    public string ApiGroup { get; init; } = "";

    [Field("kind", 2, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    [Field("name", 3, Always = true, Required = true)]
    public string Name { get; init; } = "";
}
