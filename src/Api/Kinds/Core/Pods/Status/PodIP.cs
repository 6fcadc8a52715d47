namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.PodIP")]
public sealed partial record PodIP
{
    [Field("ip", 1, Always = true, Required = true)]
    public string Ip { get; init; } = "";
}
