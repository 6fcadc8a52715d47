namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.HTTPHeader")]
public sealed partial record HTTPHeader
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("value", 2, Always = true, Required = true)]
    public string Value { get; init; } = "";
}
