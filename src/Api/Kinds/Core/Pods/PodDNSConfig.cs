namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.PodDNSConfig")]
public sealed partial record PodDNSConfig
{
    [Field("nameservers", 1, List = "atomic")]
    public ValueList<string> Nameservers { get; init; }

    [Field("searches", 2, List = "atomic")]
    public ValueList<string> Searches { get; init; }

    [Field("options", 3, List = "atomic")]
    public ValueList<PodDNSConfigOption> Options { get; init; }
}
