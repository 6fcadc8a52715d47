namespace Kubestrel.Kinds.Core.V1;

/// <summary>DNS settings added to those of dnsPolicy.</summary>
[ApiType("io.k8s.api.core.v1.PodDNSConfig")]
public sealed partial record PodDNSConfig
{
    /// <summary>Addresses of name servers, put after those of the policy; at most three in all.</summary>
    [Field("nameservers", 1, List = "atomic")]
    public ValueList<string> Nameservers { get; init; }

    /// <summary>Domains to try for short names, put after those of the policy; at most 32.</summary>
    [Field("searches", 2, List = "atomic")]
    public ValueList<string> Searches { get; init; }

    /// <summary>Options of resolv.conf; one named like one of the policy's replaces it.</summary>
    [Field("options", 3, List = "atomic")]
    public ValueList<PodDNSConfigOption> Options { get; init; }
}
