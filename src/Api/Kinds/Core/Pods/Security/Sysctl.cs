namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.Sysctl")]
public sealed partial record Sysctl
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("value", 2, Always = true, Required = true)]
    public string Value { get; init; } = "";
}
