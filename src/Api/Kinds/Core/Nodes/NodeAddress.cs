namespace Kubestrel.Kinds.Core.V1;

/// <summary>One way to reach the node.</summary>
[ApiType("io.k8s.api.core.v1.NodeAddress")]
public sealed partial record NodeAddress
{
    /// <summary>Hostname, InternalIP, ExternalIP, InternalDNS or ExternalDNS.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>An IP address or a DNS name, as the type says.</summary>
    [Field("address", 2, Always = true, Required = true)]
    public string Address { get; init; } = "";
}
