namespace Kubestrel.Kinds.Rbac.V1;

[ApiType("io.k8s.api.rbac.v1.Subject", Map = "atomic")]
public sealed partial record Subject
{
    [Field("kind", 1, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    [Field("apiGroup", 2)]
    public string ApiGroup { get; init; } = "";

    [Field("name", 3, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("namespace", 4)]
    public string Namespace { get; init; } = "";
}
