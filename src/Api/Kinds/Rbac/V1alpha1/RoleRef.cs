namespace Kubestrel.Kinds.Rbac.V1alpha1;

[ApiType("io.k8s.api.rbac.v1alpha1.RoleRef")]
public sealed partial record RoleRef
{
    [Field("apiGroup", 1, Always = true, Required = true)]
    public string ApiGroup { get; init; } = "";

    [Field("kind", 2, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    [Field("name", 3, Always = true, Required = true)]
    public string Name { get; init; } = "";
}
