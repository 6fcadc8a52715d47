namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.TypedObjectReference")]
public sealed partial record TypedObjectReference
{
    [Field("apiGroup", 1, Always = true)]
    public string? ApiGroup { get; init; }

    [Field("kind", 2, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    [Field("name", 3, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("namespace", 4)]
    public string? Namespace { get; init; }
}
