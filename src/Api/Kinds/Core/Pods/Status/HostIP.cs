namespace Kubestrel.Kinds.Core.V1;

/// <summary>An address of a node.</summary>
[ApiType("io.k8s.api.core.v1.HostIP")]
public sealed partial record HostIP
{
    /// <summary>An IPv4 or IPv6 address of the node.</summary>
    [Field("ip", 1, Always = true, Required = true)]
    public string Ip { get; init; } = "";
}
