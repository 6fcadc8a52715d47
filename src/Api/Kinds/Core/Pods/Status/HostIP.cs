namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.HostIP")]
public sealed partial record HostIP
{
    [Field("ip", 1, Always = true, Required = true)]
    public string Ip { get; init; } = "";
}
