namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.HostAlias")]
public sealed partial record HostAlias
{
    [Field("ip", 1, Always = true, Required = true)]
    public string Ip { get; init; } = "";

    [Field("hostnames", 2, List = "atomic")]
    public ValueList<string> Hostnames { get; init; }
}
