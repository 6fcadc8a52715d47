namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.NodeAddress")]
public sealed partial record NodeAddress
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("address", 2, Always = true, Required = true)]
    public string Address { get; init; } = "";
}
