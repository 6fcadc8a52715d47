namespace Kubestrel.Proxy.Planning;

/// <summary>The fixed chains, sets and maps of the table; upstream's names, so that what is written about its table holds for ours.</summary>
internal static class TableNames
{
    public const string Services = "services";
    public const string ServiceIPs = "service-ips";
    public const string ServiceNodePorts = "service-nodeports";
    public const string NodePortIPs = "nodeport-ips";
    public const string ClusterIPs = "cluster-ips";
    public const string ServiceEndpointsCheck = "service-endpoints-check";
    public const string NodePortEndpointsCheck = "nodeport-endpoints-check";
    public const string NoEndpointServices = "no-endpoint-services";
    public const string NoEndpointNodePorts = "no-endpoint-nodeports";
    public const string Reject = "reject-chain";
    public const string ClusterIPsCheck = "cluster-ips-check";
    public const string FirewallIPs = "firewall-ips";
    public const string FirewallCheck = "firewall-check";
    public const string MarkForMasquerade = "mark-for-masquerade";
    public const string Masquerading = "masquerading";
}
